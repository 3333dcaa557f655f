/**
 * Reporting periods. A label ("Tháng 6/2024", `2024-06`) says which period is
 * meant; a period scheme says which days it covers (domain: civil months, or the
 * cut-off day of Decree 09/2019/NĐ-CP, Article 12).
 */
import {
  addDays,
  calendarDate,
  daysInMonth,
  stretch,
  type CalendarDate,
  type Stretch,
} from "./calendar.ts";

export type PeriodType = "month" | "quarter" | "half" | "nine-months" | "year" | "years" | "dates";

export interface PeriodScheme {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  /** Last day of a reporting month; null: the last day of the calendar month. */
  readonly cutoffDay: number | null;
}

/** A period named but not yet bound to days. `index`: month 1-12, quarter 1-4, half 1-2, else 1. */
export interface PeriodLabel {
  readonly type: Exclude<PeriodType, "years" | "dates">;
  readonly year: number;
  readonly index: number;
}

/** A reporting period bound to days by a scheme. `code` is the contract's code, e.g. `2024-Q2`. */
export interface Period extends Stretch {
  readonly code: string;
  readonly type: PeriodType;
  readonly scheme: string;
}

const MONTHS: Record<PeriodLabel["type"], number> = {
  month: 1,
  quarter: 3,
  half: 6,
  "nine-months": 9,
  year: 12,
};

/** `2024-06`, `2024-Q2`, `2024-H1`, `2024-9M`, `2024`. */
export function codeOf(label: PeriodLabel): string {
  switch (label.type) {
    case "month":
      return `${label.year}-${String(label.index).padStart(2, "0")}`;
    case "quarter":
      return `${label.year}-Q${label.index}`;
    case "half":
      return `${label.year}-H${label.index}`;
    case "nine-months":
      return `${label.year}-9M`;
    case "year":
      return String(label.year);
  }
}

/** The days that a label covers under a scheme. */
export function bindPeriod(label: PeriodLabel, scheme: PeriodScheme): Period {
  const months = MONTHS[label.type];
  const first = (label.type === "nine-months" ? 0 : (label.index - 1) * months) + 1;
  return {
    code: codeOf(label),
    type: label.type,
    scheme: scheme.id,
    start: monthStart(label.year, first, scheme),
    end: monthEnd(label.year, first + months - 1, scheme),
  };
}

/** Whole years `from..to` under a scheme. */
export function bindYears(from: number, to: number, scheme: PeriodScheme): Period {
  return {
    code: `${from}..${to}`,
    type: "years",
    scheme: scheme.id,
    start: monthStart(from, 1, scheme),
    end: monthEnd(to, 12, scheme),
  };
}

/** Any dates; the scheme is only recorded. */
export function datesPeriod(s: Stretch, scheme: PeriodScheme): Period {
  return {
    code: `${s.start}..${s.end}`,
    type: "dates",
    scheme: scheme.id,
    start: s.start,
    end: s.end,
  };
}

/** The reporting month a day falls in. */
export function monthOf(date: CalendarDate, scheme: PeriodScheme): PeriodLabel {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const after = date > monthEnd(year, month, scheme);
  if (!after) return { type: "month", year, index: month };
  return month === 12
    ? { type: "month", year: year + 1, index: 1 }
    : { type: "month", year, index: month + 1 };
}

function monthEnd(year: number, month: number, scheme: PeriodScheme): CalendarDate {
  const last = daysInMonth(year, month);
  return calendarDate(year, month, Math.min(scheme.cutoffDay ?? last, last)) as CalendarDate;
}

function monthStart(year: number, month: number, scheme: PeriodScheme): CalendarDate {
  return month === 1
    ? addDays(monthEnd(year - 1, 12, scheme), 1)
    : addDays(monthEnd(year, month - 1, scheme), 1);
}

/** The days from the start of one label to the end of another; null where they are in the wrong order. */
export function bindSpan(from: PeriodLabel, to: PeriodLabel, scheme: PeriodScheme): Stretch | null {
  return stretch(bindPeriod(from, scheme).start, bindPeriod(to, scheme).end);
}
