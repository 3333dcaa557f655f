/**
 * Reporting periods. A label ("Tháng 6/2024", `2024-06`) says which period is
 * meant; a period scheme says which days it covers (domain: civil months, or the
 * cut-off day of Decree 09/2019/NĐ-CP, Article 12).
 */
import {
  addDays,
  calendarDate,
  contains,
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
  /**
   * The month with which a reporting year begins, 1 where absent. A year that does not begin in January
   * is named for the one in which it ends: with 12, 2024 is December 2023 to November 2024.
   */
  readonly firstMonth?: number;
}

/** A period named but not yet bound to days. `index`: month 1-12, quarter 1-4, half 1-2, else 1. */
export interface PeriodLabel {
  readonly type: Exclude<PeriodType, "years" | "dates">;
  readonly year: number;
  readonly index: number;
  /**
   * Which months `index` counts, where the year does not begin in January. A month is the calendar's
   * and longer labels are parts of the scheme's year; "từ tháng 1 đến tháng 6" is a half of the
   * calendar's, and the last of "5 tháng đầu năm" the fifth month of the scheme's year.
   */
  readonly of?: "calendar" | "year";
}

/** A reporting period bound to days by a scheme. `code` is the contract's code, e.g. `2024-Q2`. */
export interface Period extends Stretch {
  readonly code: string;
  readonly type: PeriodType;
  readonly scheme: string;
}

export const MONTHS_OF: Readonly<Record<PeriodLabel["type"], number>> = {
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
  const months = MONTHS_OF[label.type];
  const of = label.of ?? (label.type === "month" ? "calendar" : "year");
  const before = of === "calendar" ? 0 : monthsBefore(scheme);
  const first = (label.type === "nine-months" ? 0 : (label.index - 1) * months) + 1 - before;
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
    start: monthStart(from, 1 - monthsBefore(scheme), scheme),
    end: monthEnd(to, 12 - monthsBefore(scheme), scheme),
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

/** The reporting year that a day falls in, by its name. */
export function yearOf(date: CalendarDate, scheme: PeriodScheme): number {
  return yearOfLabel(monthOf(date, scheme), scheme);
}

/** The periods of a type that lie wholly inside a window, in order of time. */
export function periodsInside(
  window: Stretch,
  type: PeriodLabel["type"],
  scheme: PeriodScheme,
): Period[] {
  const periods: Period[] = [];
  // Of the periods of nine months a year has the first.
  const perYear = Math.floor(12 / MONTHS_OF[type]);
  // Months are the calendar's, and may lie in the year before the reporting year of the same name.
  const last = yearOf(window.end, scheme);
  for (let year = monthOf(window.start, scheme).year; year <= last; year++) {
    for (let index = 1; index <= perYear; index++) {
      const period = bindPeriod({ type, year, index }, scheme);
      if (contains(window, period)) periods.push(period);
    }
  }
  return periods;
}

/** The reporting year in which a label ends. */
export function yearOfLabel(label: PeriodLabel, scheme: PeriodScheme): number {
  const of = label.of ?? (label.type === "month" ? "calendar" : "year");
  if (of === "year") return label.year;
  const last = label.type === "month" ? label.index : label.index * MONTHS_OF[label.type];
  return last > 12 - monthsBefore(scheme) ? label.year + 1 : label.year;
}

/** By how many months the reporting year begins before January. */
function monthsBefore({ firstMonth = 1 }: PeriodScheme): number {
  return firstMonth === 1 ? 0 : 13 - firstMonth;
}

/** `month` may lie before January or after December of the year. */
function monthEnd(inYear: number, ofYear: number, scheme: PeriodScheme): CalendarDate {
  const at = inYear * 12 + ofYear - 1;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  const last = daysInMonth(year, month);
  return calendarDate(year, month, Math.min(scheme.cutoffDay ?? last, last)) as CalendarDate;
}

function monthStart(year: number, month: number, scheme: PeriodScheme): CalendarDate {
  return addDays(monthEnd(year, month - 1, scheme), 1);
}

/** The days from the start of one label to the end of another; null where they are in the wrong order. */
export function bindSpan(from: PeriodLabel, to: PeriodLabel, scheme: PeriodScheme): Stretch | null {
  return stretch(bindPeriod(from, scheme).start, bindPeriod(to, scheme).end);
}
