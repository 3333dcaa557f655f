/** "từ ngày 12/6/2019 đến hết ngày 11/6/2020": two days with both years, or what the first lacks from the last. */
import { stretch } from "../calendar.ts";
import { readDateText } from "./date.ts";
import type { PeriodReading } from "./period-reading.ts";

const DAY = String.raw`(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}|\d{1,2} tháng \d{1,2}(?:,? năm |[/, ] ?)\d{4}|\d{4}-\d{2}-\d{2})`;
const YEARLESS = String.raw`(?:\d{1,2} ?[/.-] ?\d{1,2}(?![\d/])|\d{1,2} tháng \d{1,2}(?!\d))`;
/** "từ ngày 01 đến ngày 07/5/2024": only where it is said to be a day. */
const BARE_DAY = String.raw`(?<=(?:từ|ngày|\() ?)\d{1,2}(?![\d/.])`;
const FIRST = `(?:${DAY}|${YEARLESS}|${BARE_DAY})`;
const HOUR = String.raw`(?:\d{1,2}(?:h|:|giờ ?)\d{0,2} ?,? ?)?`;
const BETWEEN = String.raw` ?(?:-|đến|tới|\.\.)(?: hết)? ?${HOUR}(?:ngày )?`;
const LEAD = String.raw`(?:(?:tính )?từ )?${HOUR}(?:ngày )?`;

/** Sources of the patterns, for a search inside a line. Groups: first and last day. */
export const DATE_RANGE = String.raw`${LEAD}(${FIRST})${BETWEEN}(${DAY})(?!\d)`;
/** No year at all: not a stretch, but not to be passed over. */
export const YEARLESS_RANGE = String.raw`(?:từ (?:ngày )?|ngày )(${FIRST})${BETWEEN}(${YEARLESS})`;

/** The stretch between two written days. The first may leave its year, or month and year, to the last. */
export function rangeOf(first: string, last: string): PeriodReading {
  const end = readDateText(last);
  if (!end.ok) return invalid(end.reason, last);
  const [lacks, whole] = completed(first, end.date);
  const start = readDateText(whole);
  if (!start.ok) return invalid(start.reason, whole);
  const days = stretch(start.date, end.date);
  if (days !== null) return { kind: "stretch", stretch: days };
  // Without its own year the first day may be of the year before: not for us to say.
  return { kind: "invalid", reason: lacks === "year" ? "year-missing" : "end-before-start" };
}

function invalid(reason: string, written: string): PeriodReading {
  if (reason === "two-digit-year") return { kind: "invalid", reason };
  const yearless = reason === "incomplete" || !/\d{4}/u.test(written);
  return { kind: "invalid", reason: yearless ? "year-missing" : "no-such-day" };
}

function completed(first: string, end: string): ["month" | "year" | null, string] {
  const [year, month] = end.split("-");
  if (/^\d{1,2}$/u.test(first)) return ["month", `${first}/${month}/${year}`];
  if (/\d{4}|[/.-] ?\d{1,2} ?[/.-]/u.test(first)) return [null, first];
  if (first.includes("tháng")) return ["year", `${first} năm ${year}`];
  const separator = /[/.-]/u.exec(first)?.[0] ?? "/";
  return ["year", `${first}${separator}${year}`];
}
