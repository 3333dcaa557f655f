/** One phrase that says whole months: a month, a quarter, n months, a half, a year. */
import type { InvalidPeriodReason } from "./period-reading.ts";
import { isDigits, numberAt, type Token } from "./period-tokens.ts";
import { fourDigits, yearTail } from "./period-year.ts";

/** Months `first` to `last` of a year; `year` null: not said. */
export interface Months {
  readonly unit: "month" | "quarter" | "months" | "year";
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  readonly problem?: InvalidPeriodReason;
  /** Its months are said by their numbers: they are the calendar's, whenever the year begins. */
  readonly named?: true;
  /** "từ đầu năm đến tháng 6". */
  readonly cumulative?: true;
}

export interface MonthsAt {
  readonly value: Months;
  readonly next: number;
}

const text = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? "";

const touches = (tokens: readonly Token[], i: number): boolean =>
  i > 0 && tokens[i - 1]?.to === tokens[i]?.from;

export function monthsAt(tokens: readonly Token[], i: number): MonthsAt | null {
  return (
    sinceYearStart(tokens, i) ??
    monthAt(tokens, i) ??
    quarterAt(tokens, i) ??
    countAt(tokens, i) ??
    halfAt(tokens, i) ??
    yearAt(tokens, i)
  );
}

function withYear(
  tokens: readonly Token[],
  i: number,
  months: Pick<Months, "unit" | "first" | "last" | "named">,
  problem?: InvalidPeriodReason,
): MonthsAt {
  const tail = yearTail(tokens, i);
  const wrong = problem ?? tail.problem;
  const value = { ...months, year: tail.year };
  return { value: wrong === undefined ? value : { ...value, problem: wrong }, next: tail.next };
}

function monthOf(tokens: readonly Token[], next: number, month: number): MonthsAt {
  const wrong = month < 1 || month > 12 ? "no-such-month" : undefined;
  return withYear(tokens, next, { unit: "month", first: month, last: month, named: true }, wrong);
}

function quarterOf(tokens: readonly Token[], next: number, quarter: number): MonthsAt {
  const wrong = quarter < 1 || quarter > 4 ? "no-such-quarter" : undefined;
  const last = quarter * 3;
  return withYear(tokens, next, { unit: "quarter", first: last - 2, last }, wrong);
}

/** "tháng 6", "t6", "t.06", "tháng sáu"; "tháng năm 2024" is a form not filled in, or May: not read. */
function monthAt(tokens: readonly Token[], i: number): MonthsAt | null {
  const word = text(tokens, i);
  if (word !== "tháng" && word !== "t") return null;
  let at = i + 1;
  if (text(tokens, at) === ".") at++;
  else if (word === "t" && !touches(tokens, at)) return null;
  if (word === "t" && !isDigits(tokens[at], 2)) return null;
  if (text(tokens, at) === "năm" && fourDigits(tokens, at + 1) !== null) return null;
  // "tháng x" is a blank to fill in, more likely than October.
  if (text(tokens, at) === "x") return null;
  const number = numberAt(tokens, at);
  return number === null ? null : monthOf(tokens, number.next, number.value);
}

const JOINED_QUARTER = /^q(i{1,3}|iv)$/u;

function quarterAt(tokens: readonly Token[], i: number): MonthsAt | null {
  const word = text(tokens, i);
  const joined = JOINED_QUARTER.exec(word)?.[1];
  if (joined !== undefined) {
    return quarterOf(tokens, i + 1, ["i", "ii", "iii", "iv"].indexOf(joined) + 1);
  }
  // Phú Quý is an island.
  if ((word !== "quý" && word !== "q") || text(tokens, i - 1) === "phú") return null;
  const at = text(tokens, i + 1) === "." ? i + 2 : i + 1;
  if (word === "q" && !(isDigits(tokens[at], 2) && touches(tokens, at))) return null;
  const number = numberAt(tokens, at);
  return number === null ? null : quarterOf(tokens, number.next, number.value);
}

/** What may follow "6 tháng" that says nothing of which: the end, a sign, a joining word. */
const CLAUSE_ENDS = /^(?:|[,;.:)\]+&-]|và|đến|tới)$/u;

/** "5 tháng đầu năm", "6 tháng cuối năm", "11 tháng", "3 quý đầu năm", "6T đầu năm", "9T/2024". */
function countAt(tokens: readonly Token[], i: number): MonthsAt | null {
  if (touches(tokens, i) && /^[/.-]$/u.test(text(tokens, i - 1))) return null;
  const number = numberAt(tokens, i);
  if (number === null) return null;
  const unit = text(tokens, number.next);
  const short = (unit === "t" || unit === "m") && touches(tokens, number.next);
  if (unit !== "tháng" && unit !== "quý" && !short) return null;
  let at = number.next + 1;
  // "Tổ 5 tháng 6": the word belongs to the number behind it.
  if (isDigits(tokens[at], 2) || (unit === "quý" && numberAt(tokens, at) !== null)) return null;
  const side = /^(?:đầu|cuối)$/u.test(text(tokens, at)) ? text(tokens, at++) : null;
  if (side === null && text(tokens, i) === "năm") return null;
  if (text(tokens, at) === "của") at++;
  const yearWord = text(tokens, at) === "năm" && fourDigits(tokens, at + 1) === null;
  if (yearWord && side !== null) at++;
  const months = number.value * (unit === "quý" ? 3 : 1);
  const wrong = months < 1 || months > 12 ? "no-such-month" : undefined;
  const [first, last] = side === "cuối" ? [13 - months, 12] : [1, months];
  const read = withYear(tokens, at, { unit: "months", first, last }, wrong);
  const dated = read.next > at;
  if (short && side === null && !dated) return null;
  const said = side !== null || dated || CLAUSE_ENDS.test(text(tokens, read.next));
  return said ? read : { ...read, value: { ...read.value, problem: wrong ?? "not-a-period" } };
}

/** "nửa đầu năm 2024", "nửa năm cuối", "H1/2024". */
function halfAt(tokens: readonly Token[], i: number): MonthsAt | null {
  const word = text(tokens, i);
  if (word === "h" && touches(tokens, i + 1) && /^[12]$/u.test(text(tokens, i + 1))) {
    const last = Number(text(tokens, i + 1)) * 6;
    const read = withYear(tokens, i + 2, { unit: "months", first: last - 5, last });
    return read.value.year === null ? null : read;
  }
  if (word !== "nửa") return null;
  const words = [text(tokens, i + 1), text(tokens, i + 2)];
  const side = words.find((one) => one === "đầu" || one === "cuối");
  if (side === undefined || !words.includes("năm")) return null;
  const [first, last] = side === "đầu" ? [1, 6] : [7, 12];
  // "nửa đầu năm 2024": the word "năm" is the year's too.
  return withYear(tokens, i + 3, { unit: "months", first, last });
}

/** "năm 2024", "cả năm: 2024", "2014-2023". */
function yearAt(tokens: readonly Token[], i: number): MonthsAt | null {
  const whole = { unit: "year" as const, first: 1, last: 12 };
  if (text(tokens, i) === "năm" || (text(tokens, i) === "cả" && text(tokens, i + 1) === "năm")) {
    const at = text(tokens, i) === "cả" ? i + 2 : i + 1;
    const read = fourDigits(tokens, text(tokens, at) === ":" ? at + 1 : at);
    if (read === null) return wordsOfAYear(tokens, i, at);
    const { year, next, problem } = read;
    return { value: { ...whole, year, ...(problem === undefined ? {} : { problem }) }, next };
  }
  const read = fourDigits(tokens, i);
  if (
    read === null ||
    read.year === null ||
    (touches(tokens, i) && /[/.-]/u.test(text(tokens, i - 1)))
  )
    return null;
  const range = /^(?:-|đến|tới)$/u.test(text(tokens, i + 1)) || startsDots(tokens, i + 1);
  const to = startsDots(tokens, i + 1) ? i + 3 : i + 2;
  const second = fourDigits(tokens, /^(?:năm|hết)$/u.test(text(tokens, to)) ? to + 1 : to);
  return range && second !== null ? { value: { ...whole, year: read.year }, next: i + 1 } : null;
}

export function startsDots(tokens: readonly Token[], i: number): boolean {
  return text(tokens, i) === "." && text(tokens, i + 1) === "." && touches(tokens, i + 1);
}

/** "cả năm" without its year; "năm 24". "năm" alone is a word like any other. */
function wordsOfAYear(tokens: readonly Token[], i: number, at: number): MonthsAt | null {
  const whole = { unit: "year" as const, first: 1, last: 12, year: null };
  const last = at >= tokens.length || CLAUSE_ENDS.test(text(tokens, at + 1));
  if (isDigits(tokens[at], 2) && text(tokens, at).length === 2 && last) {
    return { value: { ...whole, problem: "two-digit-year" }, next: at + 1 };
  }
  return text(tokens, i) === "cả" ? { value: whole, next: at } : null;
}

/** "từ đầu năm đến hết tháng 6/2024", "từ đầu năm 2024 đến quý II". */
function sinceYearStart(tokens: readonly Token[], i: number): MonthsAt | null {
  if ([0, 1, 2].some((k) => text(tokens, i + k) !== ["từ", "đầu", "năm"][k])) return null;
  const year = fourDigits(tokens, i + 3);
  let at = year?.next ?? i + 3;
  if (!/^(?:-|đến|tới)$/u.test(text(tokens, at++))) return null;
  if (/^(?:hết|cuối)$/u.test(text(tokens, at))) at++;
  const to = monthAt(tokens, at) ?? quarterAt(tokens, at);
  if (to === null) return null;
  const value = { ...to.value, first: 1, unit: "months" as const, cumulative: true as const };
  return { value: { ...value, year: to.value.year ?? year?.year ?? null }, next: to.next };
}

/** A number in a list or range of months, quarters or years: "Tháng 1, 2, 3", "Quý I-III", "2014-2023". */
export function bareAt(tokens: readonly Token[], i: number, unit: Months["unit"]): MonthsAt | null {
  if (unit === "year") {
    const read = fourDigits(tokens, i);
    if (read === null || read.year === null) return null;
    return { value: { unit, first: 1, last: 12, year: read.year }, next: read.next };
  }
  const number = unit === "months" ? null : numberAt(tokens, i);
  if (number === null || text(tokens, i) === "năm") return null;
  const read = (unit === "month" ? monthOf : quarterOf)(tokens, number.next, number.value);
  const ends = read.next > number.next || CLAUSE_ENDS.test(text(tokens, read.next));
  return ends && !/^(?:tháng|quý|ngày|tuần)$/u.test(text(tokens, read.next)) ? read : null;
}
