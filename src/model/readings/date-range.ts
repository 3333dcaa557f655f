/** "từ ngày 12/6/2019 đến hết ngày 11/6/2020": two days with both years, or one year for both. */
import { stretch } from "../calendar.ts";
import { readDateText } from "./date.ts";
import type { PeriodReading } from "./period-reading.ts";

const DAY = String.raw`(?:\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{2,4})?|\d{1,2} tháng \d{1,2}(?:,? năm \d{4})?|\d{4}-\d{2}-\d{2})`;
const HOUR = String.raw`(?:\d{1,2}(?:h|:|giờ ?)\d{0,2} ?,? ?)?`;

/** Source of the pattern, for a search inside a longer line. Groups: first and last day. */
export const DATE_RANGE = String.raw`(?:(?:tính )?từ )?${HOUR}(?:ngày )?(${DAY}) ?(?:-|đến|tới|\.\.)(?: hết)? ?${HOUR}(?:ngày )?(${DAY})(?!\d)`;
const WHOLE = new RegExp(`^${DATE_RANGE}$`, "u");

/** Reads a whole folded text; null where it is no range of days. */
export function readDateRange(text: string): PeriodReading | null {
  const match = WHOLE.exec(text);
  return match === null ? null : rangeOf(match[1] ?? "", match[2] ?? "");
}

/** The stretch between two written days. The first may leave its year to the last. */
export function rangeOf(first: string, last: string): PeriodReading {
  const end = readDateText(last);
  if (!end.ok) {
    const short = end.reason === "two-digit-year";
    return { kind: "invalid", reason: short ? "two-digit-year" : "no-such-day" };
  }
  const yearless = !/\d{4}|[/.-] ?\d{1,2} ?[/.-]/u.test(first);
  const start = readDateText(yearless ? withYear(first, end.date.slice(0, 4)) : first);
  if (!start.ok) {
    const short = start.reason === "two-digit-year";
    return { kind: "invalid", reason: short ? "two-digit-year" : "no-such-day" };
  }
  const days = stretch(start.date, end.date);
  if (days !== null) return { kind: "stretch", stretch: days };
  // Without its own year the first day may be of the year before: not for us to say.
  return { kind: "invalid", reason: yearless ? "year-missing" : "end-before-start" };
}

function withYear(first: string, year: string): string {
  if (first.includes("tháng")) return `${first} năm ${year}`;
  const separator = /[/.-]/u.exec(first)?.[0] ?? "/";
  return `${first}${separator}${year}`;
}
