/** Ranges of years and of months ("2014-2023", "từ tháng 1/2024 đến tháng 6/2024"). */
import type { Stretch } from "../calendar.ts";
import { bindPeriod, type PeriodLabel, type PeriodScheme } from "../period.ts";
import { outOfBounds, type PeriodReading } from "./period-reading.ts";

/** Groups: first and last year. */
export const YEARS = String.raw`(?:giai đoạn|trong|các năm|từ năm|năm|từ|) ?(?:từ )?(?:năm )?(\d{4}) ?(?:-|đến|tới|\.\.) ?(?:hết )?(?:năm )?(\d{4})(?![\d/])`;
/** Groups: first month, its year or nothing, last month, its year. */
export const MONTHS = String.raw`(?:từ )?(?:tháng|t) ?(\d{1,2})(?: ?[/-] ?(\d{4})| năm (\d{4}))? ?(?:-|đến|tới) ?(?:hết )?(?:tháng |t)?(\d{1,2})(?: ?/ ?| năm )(\d{4})(?!\d)`;

const WHOLE_YEARS = new RegExp(`^${YEARS}$`, "u");
const WHOLE_MONTHS = new RegExp(`^${MONTHS}$`, "u");

/** Reads a whole folded text; null where it is no range. */
export function readRange(text: string): PeriodReading | null {
  const years = WHOLE_YEARS.exec(text);
  if (years !== null) return yearsOf(years);
  const months = WHOLE_MONTHS.exec(text);
  return months === null ? null : monthsOf(months);
}

/** From a match of {@link YEARS}. */
export function yearsOf(match: RegExpExecArray): PeriodReading {
  const [from, to] = [Number(match[1]), Number(match[2])];
  if (from < 1945 || to > 2100) return { kind: "invalid", reason: "not-a-period" };
  if (from > to) return { kind: "invalid", reason: "end-before-start" };
  return from === to
    ? { kind: "label", label: { type: "year", year: from, index: 1 } }
    : { kind: "years", from, to };
}

/** From a match of {@link MONTHS}. */
export function monthsOf(match: RegExpExecArray): PeriodReading {
  const toYear = Number(match[5]);
  const from = month(Number(match[2] ?? match[3] ?? toYear), Number(match[1]));
  const to = month(toYear, Number(match[4]));
  if (outOfBounds("month", from.index) !== null || outOfBounds("month", to.index) !== null) {
    return { kind: "invalid", reason: "no-such-month" };
  }
  const order = (to.year - from.year) * 12 + to.index - from.index;
  if (order < 0) return { kind: "invalid", reason: "end-before-start" };
  const label = from.year === to.year ? labelOfMonths(from.year, from.index, to.index) : null;
  return label === null ? { kind: "months", from, to } : { kind: "label", label };
}

function month(year: number, index: number): PeriodLabel {
  return { type: "month", year, index };
}

/** The label that months `first` to `last` of a year make up, or null. */
export function labelOfMonths(year: number, first: number, last: number): PeriodLabel | null {
  const length = last - first + 1;
  if (length === 1) return month(year, first);
  if (length === 3 && first % 3 === 1) return { type: "quarter", year, index: (first + 2) / 3 };
  if (length === 6 && first % 6 === 1) return { type: "half", year, index: (first + 5) / 6 };
  if (length === 9 && first === 1) return { type: "nine-months", year, index: 1 };
  return length === 12 ? { type: "year", year, index: 1 } : null;
}

/** The days from the first month to the last under a scheme. */
export function monthsBetween(from: PeriodLabel, to: PeriodLabel, scheme: PeriodScheme): Stretch {
  return { start: bindPeriod(from, scheme).start, end: bindPeriod(to, scheme).end };
}
