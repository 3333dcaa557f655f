/** The year behind a month, a quarter or some months, and years by themselves. */
import type { InvalidPeriodReason } from "./period-reading.ts";
import { isDigits, type Token } from "./period-tokens.ts";

export const FIRST_YEAR = 1945;
export const LAST_YEAR = 2100;

export interface YearAt {
  readonly year: number | null;
  readonly next: number;
  readonly problem?: InvalidPeriodReason;
}

/** Four digits; a year that no report is of has a problem. */
export function fourDigits(tokens: readonly Token[], i: number): YearAt | null {
  const token = tokens[i];
  if (token === undefined || !/^\d{4}$/u.test(token.text)) return null;
  const year = Number(token.text);
  return year < FIRST_YEAR || year > LAST_YEAR
    ? { year: null, next: i + 1, problem: "not-a-period" }
    : { year, next: i + 1 };
}

/** "/2024", " năm 2024", ", năm 2024", "-2024", "(2024)", " của năm: 2024"; nothing where no year follows. */
export function yearTail(tokens: readonly Token[], i: number): YearAt {
  const none = { year: null, next: i };
  const text = (at: number): string => tokens[at]?.text ?? "";
  if (text(i) === "(") {
    const inside = fourDigits(tokens, text(i + 1) === "năm" ? i + 2 : i + 1);
    return inside !== null && text(inside.next) === ")"
      ? { ...inside, next: inside.next + 1 }
      : none;
  }
  const sign = /^[/.,-]$/u.test(text(i));
  let at = sign ? i + 1 : i;
  if (text(at) === "của" || text(at) === "trong") at++;
  const worded = text(at) === "năm";
  if (worded) at += text(at + 1) === ":" ? 2 : 1;
  const full = fourDigits(tokens, at);
  if (full !== null) return full;
  const short = /^\d\d$/u.test(text(at)) && (worded || text(i) === "/");
  return short && !isDigits(tokens[at + 1], 4)
    ? { year: null, next: at + 1, problem: "two-digit-year" }
    : none;
}
