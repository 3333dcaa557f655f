/** A day as written in a cell: day first, or ISO. */
import { calendarDate, fromDayNumber, type CalendarDate } from "../calendar.ts";
import type { RawCell } from "../raw.ts";
import { dayFirst, showableTime } from "./show.ts";
import { folded } from "./text.ts";

export type InvalidDateReason =
  | "no-such-day"
  | "not-day-first"
  | "two-digit-year"
  | "implausible-year"
  | "incomplete"
  | "several-days"
  | "number"
  | "formula"
  | "not-a-date";

export type DateReading =
  | { readonly ok: true; readonly date: CalendarDate }
  | {
      readonly ok: false;
      readonly code: "invalid-date";
      readonly reason: InvalidDateReason;
      /** The day that was most likely meant, `dd/mm/yyyy`. */
      readonly suggestion?: string;
      /** The content, where it holds only digits, signs and words of dates. */
      readonly shown?: string | number;
    };

const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;
/** Two digits from here on are of the century before: nobody reports of 2098. */
const CENTURY_FROM = 70;
// Serials of 1990-01-01 and 2100-01-01 in Excel's 1900 system, and its day 0 (1899-12-30).
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_051;
const SERIAL_EPOCH = -25_569;

/**
 * A time of day and what follows it: SA and CH (sáng, chiều) as a Vietnamese Windows writes them,
 * or the time zone. The day stays the one that is written.
 */
const CLOCK =
  /(?:[ t,]+|^)(?:lúc )?\d{1,2} ?(?:(?::|h|giờ) ?\d{0,2})(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:sa|ch|sáng|trưa|chiều|tối|[ap]\.?m\.?|phút))?(?: ?(?:z|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?|utc|gmt))?(?= |$)/u;
const LEAD = /^(?:(?:thứ [a-zư]+|chủ nhật|sáng|chiều|tối),? )?(?:ngày )?/u;
const DAY_FIRST = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d+)$/u;
const WORDED = /^(\d{1,2}) tháng (\d{1,2})(?: năm |[/, ] ?)(\d+)$/u;
const ISO = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/u;

/** Reads a cell of a date column. A bare number is refused: it is not known to be a date. */
export function readDate(cell: RawCell): DateReading {
  switch (cell.kind) {
    case "date":
      return inRange(cell.value);
    case "text":
      return readDateText(cell.value);
    case "number":
      return serial(cell.value);
    case "error":
    case "uncalculated":
      return refusal("formula");
    case "boolean":
      return refusal("not-a-date");
  }
}

/** Reads a day from text; a time of day behind or before it is dropped. */
export function readDateText(text: string): DateReading {
  const reading = parse(text);
  if (reading.ok) return reading;
  const shown = showableTime(text);
  return shown === undefined ? reading : { ...reading, shown };
}

function parse(text: string): DateReading {
  const written = folded(text).replace(CLOCK, "").trim().replace(LEAD, "").trim();
  const iso = ISO.exec(written);
  if (iso !== null) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]), "iso");
  const match = DAY_FIRST.exec(written) ?? WORDED.exec(written);
  if (match === null) return unread(written);
  const worded = match.length === 4;
  const year = match[worded ? 3 : 4] ?? "";
  const month = Number(match[worded ? 2 : 3]);
  return year.length === 4
    ? day(Number(year), month, Number(match[1]), "day-first")
    : oddYear(year, month, Number(match[1]));
}

const LAST_OF_SEVERAL = /(?:-|–|đến|\+|,|;|và) ?(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}$/u;

function unread(written: string): DateReading {
  const last = written.search(LAST_OF_SEVERAL);
  if (last > 0 && /\d/.test(written.slice(0, last))) return refusal("several-days");
  const partial = /^(?:\d{4}|\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{4}|(?:tháng|quý|năm) .*\d)$/u;
  return refusal(partial.test(written) ? "incomplete" : "not-a-date");
}

function day(year: number, month: number, date: number, order: "iso" | "day-first"): DateReading {
  const read = calendarDate(year, month, date);
  if (read !== null) return inRange(read);
  const swapped = order === "day-first" ? calendarDate(year, date, month) : null;
  return swapped === null || !inRange(swapped).ok
    ? refusal("no-such-day")
    : refusal("not-day-first", swapped);
}

function oddYear(year: string, month: number, date: number): DateReading {
  if (year.length !== 2) return refusal("implausible-year");
  const century = Number(year) < CENTURY_FROM ? 2000 : 1900;
  const meant = calendarDate(century + Number(year), month, date);
  return meant === null ? refusal("two-digit-year") : refusal("two-digit-year", meant);
}

function inRange(date: CalendarDate): DateReading {
  const year = Number(date.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR
    ? { ...refusal("implausible-year"), shown: dayFirst(date) }
    : { ok: true, date };
}

function serial(value: number): DateReading {
  if (!Number.isInteger(value) || value < FIRST_SERIAL || value >= LAST_SERIAL) {
    const isYear = Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
    const base = refusal(isYear ? "incomplete" : "number");
    return Math.abs(value) < 1e8 ? { ...base, shown: value } : base;
  }
  return { ...refusal("number", fromDayNumber(value + SERIAL_EPOCH)), shown: value };
}

function refusal(
  reason: InvalidDateReason,
  meant?: CalendarDate,
): Extract<DateReading, { ok: false }> {
  const base = { ok: false, code: "invalid-date", reason } as const;
  return meant === undefined ? base : { ...base, suggestion: dayFirst(meant) };
}
