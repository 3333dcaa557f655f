/** Words, numbers and days as a reader of each language writes them. */
import { partsOf, type CalendarDate, type Stretch } from "../model/calendar.ts";
import type { Severity } from "../model/finding.ts";
import { type Lang, languageOf } from "./said.ts";

export { said, type Lang, type Said } from "./said.ts";

/** `1 file`, `1,204 files`: English has two forms of a word, Vietnamese one. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count, "en")} ${count === 1 ? one : many}`;
}

/**
 * A number as people write it: `1.642`, `84,31` in Vietnamese, `1,642`, `84.31` in
 * English. With `decimals`, exactly so many places, half away from zero; without, all
 * that the number has.
 */
export function formatNumber(n: number, lang: Lang, decimals?: number): string {
  if (!Number.isFinite(n)) return "…";
  const { group, decimal } = languageOf(lang).marks;
  const written =
    decimals === undefined ? plainDigits(Math.abs(n)) : rounded(Math.abs(n), decimals);
  const [whole = "0", fraction] = written.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  const sign = n < 0 && /[1-9]/u.test(written) ? "-" : "";
  return sign + grouped + (fraction === undefined ? "" : decimal + fraction);
}

function plainDigits(n: number): string {
  const text = String(n);
  if (!text.includes("e")) return text;
  return n < 1 ? n.toFixed(12) : String(BigInt(n));
}

/** Rounds the decimal digits as written, so that 1.005 is 1.01. */
function rounded(n: number, decimals: number): string {
  const text = plainDigits(n);
  const [whole = "0", fraction = ""] = text.split(".");
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const up = (fraction[decimals] ?? "0") >= "5" ? 1n : 0n;
  const digits = String(kept + up).padStart(decimals + 1, "0");
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** `dd/mm/yyyy` in both languages, as on every form here. */
export function formatDate(date: CalendarDate): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return date;
  const [year, month, day] = partsOf(date);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(day)}/${two(month)}/${String(year).padStart(4, "0")}`;
}

/** "từ 15/12/2023 đến 14/12/2024". */
export function formatWindow(days: Stretch, lang: Lang): string {
  const [start, end] = [formatDate(days.start), formatDate(days.end)];
  const language = languageOf(lang);
  return days.start === days.end ? language.day(start) : language.window(start, end);
}

/**
 * A period code in words: `2024-Q2` is "quý II/2024" / "Q2 2024". Days may be joined by
 * `..` or, as ISO intervals are, by `/`. Any other text stays as it is.
 */
export function formatPeriodCode(code: string, lang: Lang): string {
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(9M)))?$/u.exec(code);
  if (match === null) return formatSpanCode(code, lang);
  const [, year = "", month, quarter, half, nine] = match;
  const language = languageOf(lang);
  if (month !== undefined) return language.month(String(Number(year)), Number(month));
  if (quarter !== undefined) return language.quarter(year, Number(quarter));
  if (half !== undefined) return language.half(year, half === "1");
  return nine === undefined ? language.year(year) : language.nineMonths(year);
}

function formatSpanCode(code: string, lang: Lang): string {
  const [first, last, more] = code.split(/\.\.|\//u);
  if (first === undefined || last === undefined || more !== undefined) return code;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(first)) return formatWindow({ start: first, end: last }, lang);
  if (/^\d{4}$/u.test(first)) return languageOf(lang).years(first, last);
  return `${formatPeriodCode(first, lang)} - ${formatPeriodCode(last, lang)}`;
}

/** "lỗi", "cảnh báo", "thông tin". */
export function severityWord(severity: Severity, lang: Lang): string {
  return languageOf(lang).severities[severity];
}
