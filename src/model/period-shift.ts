/** The period before, and the same one a year ago: what a comparison is made with. */
import {
  addDays,
  calendarDate,
  daysInMonth,
  lengthInDays,
  partsOf,
  type CalendarDate,
} from "./calendar.ts";
import {
  bindPeriod,
  bindYears,
  datesPeriod,
  type Period,
  type PeriodLabel,
  type PeriodScheme,
} from "./period.ts";

export type CompareWith = "previous" | "same-period-last-year";
export const COMPARE_WITH: readonly CompareWith[] = ["previous", "same-period-last-year"];

/** `scheme` must be the one that bound the period. */
export function comparedPeriod(period: Period, compare: CompareWith, scheme: PeriodScheme): Period {
  const label = labelOf(period);
  if (label !== null)
    return bindPeriod(compare === "previous" ? before(label) : lastYear(label), scheme);
  const years = /^(\d{4})\.\.(\d{4})$/.exec(period.code);
  if (period.type === "years" && years !== null) {
    const [from, to] = [Number(years[1]), Number(years[2])];
    const back = compare === "previous" ? to - from + 1 : 1;
    return bindYears(from - back, to - back, scheme);
  }
  return datesPeriod(compare === "previous" ? daysBefore(period) : shifted(period, -12), scheme);
}

/** null: a period of dates or of several years. */
function labelOf({ code, type }: Period): PeriodLabel | null {
  if (type === "dates" || type === "years") return null;
  const match = /^(\d{4})(?:-[QH]?(\d+)M?)?$/.exec(code);
  if (match === null) return null;
  const index = type === "nine-months" || type === "year" ? 1 : Number(match[2]);
  return { type, year: Number(match[1]), index };
}

const IN_A_YEAR: Record<PeriodLabel["type"], number> = {
  month: 12,
  quarter: 4,
  half: 2,
  "nine-months": 1,
  year: 1,
};

function before({ type, year, index }: PeriodLabel): PeriodLabel {
  return index > 1
    ? { type, year, index: index - 1 }
    : { type, year: year - 1, index: IN_A_YEAR[type] };
}

function lastYear(label: PeriodLabel): PeriodLabel {
  return { ...label, year: label.year - 1 };
}

/** Whole months go back by as many months, other stretches by as many days. */
function daysBefore(period: Period): { start: CalendarDate; end: CalendarDate } {
  const months = wholeMonths(period);
  const end = addDays(period.start, -1);
  if (months !== null) return { start: plusMonths(period.start, -months), end };
  return { start: addDays(period.start, -lengthInDays(period)), end };
}

function wholeMonths({ start, end }: Period): number | null {
  const [fromYear, fromMonth, fromDay] = partsOf(start);
  const [year, month, day] = partsOf(addDays(end, 1));
  return fromDay === day ? (year - fromYear) * 12 + month - fromMonth : null;
}

function shifted(
  { start, end }: Period,
  months: number,
): { start: CalendarDate; end: CalendarDate } {
  return {
    start: plusMonths(start, months),
    end: addDays(plusMonths(addDays(end, 1), months), -1),
  };
}

/** The same day of another month, its last one where it is shorter. */
function plusMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = partsOf(date);
  const at = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  return calendarDate(y, m, Math.min(day, daysInMonth(y, m))) as CalendarDate;
}
