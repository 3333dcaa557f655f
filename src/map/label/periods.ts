/** Periods inside a label: the longest span of tokens that reads as one. */
import { readPeriodText, type PeriodReading } from "../../model/readings/index.ts";
import { readDateText } from "../../model/readings/date.ts";
import { syllable, type Token } from "./tokens.ts";
import type { LabelPlace } from "./types.ts";
import { own } from "../../model/own.ts";

export interface PeriodSpan {
  readonly to: number;
  readonly reading: PeriodReading;
}

export interface PeriodSource {
  /** As written, separators of file names as blanks. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly place: LabelPlace;
}

/** Tokens of "từ ngày 16 tháng 12 năm 2023 đến hết ngày 15 tháng 12 năm 2024", with hours. */
const LONGEST = 22;
const STARTS = new Set([
  "tháng",
  "quý",
  "năm",
  "cả",
  "từ",
  "ngày",
  "giai",
  "t",
  "q",
  "các",
  "trong",
  "sáu",
  "chín",
]);
const LETTERED = /^(?:[tq]\d{1,2}|qi{1,3}|qiv|\d{1,2}t)$/u;
const ENDS = /^(?:\d{1,4}|i{1,3}|iv|[tqh]\d{1,2}|qi{1,3}|qiv|9m|năm|đầu|cuối|tháng)$/u;

/** File names without diacritics: "thang 6-2024" and the like are plain, the rest is not read. */
const ASCII: Readonly<Record<string, string>> = {
  thang: "tháng", nam: "năm", quy: "quý", tu: "từ", ngay: "ngày", den: "đến", dau: "đầu", cuoi: "cuối", ca: "cả", het: "hết",
}; // prettier-ignore

/** The period that begins with this token, or null. `end`: tokens from here on are something else. */
export function periodAt(source: PeriodSource, from: number, end: number): PeriodSpan | null {
  const { tokens, place } = source;
  const first = tokens[from] as Token;
  const key = wordOf(first, source);
  const bare = first.kind === "number";
  if (!bare && !STARTS.has(key) && !LETTERED.test(key)) return null;
  if (key === "cả" && tokens[from - 1]?.key === ALL) return null;
  if (bare && (isTermOrSchoolYear(tokens, from) || isInCode(source, first))) return null;
  for (let to = runEnd(source, from, Math.min(end, from + LONGEST)); to > from; to--) {
    const ending = tokens[to - 1] as Token;
    if (!ENDS.test(wordOf(ending, source))) continue;
    const reading = read(source, from, to);
    if (reading === null || !accepted(source, from, to, reading)) continue;
    // "quý 6 tháng đầu năm 2024": what reads wrong here may read right from the next word on.
    const wrong = reading.kind === "invalid" && reading.partial === undefined && !bare;
    const inner = wrong && to > from + 1 ? periodAt(source, from + 1, end) : null;
    return inner !== null && inner.to > to ? null : { to, reading };
  }
  return place === "title" && !isAnnounced(source, from) ? null : yearAt(source, from);
}

const WITHIN = new Set([
  ...STARTS, "đến", "tới", "hết", "đầu", "cuối", "đoạn", "tính", "giờ", "phút", "h", "t", "q", "iv", "i", "ii", "iii", "sa", "ch", "9m",
]); // prettier-ignore
const LETTERED_WITHIN = /^(?:\d{1,2}h\d{0,2}|[tqh]\d{1,2}|qi{1,3}|qiv|\d{1,2}t)$/u;

/** How far words of periods and numbers go on; three numbers with nothing but blanks between are none. */
function runEnd(source: PeriodSource, from: number, most: number): number {
  const { text, tokens } = source;
  const first = tokens[from] as Token;
  let numbers = 0;
  let to = from;
  for (; to < most; to++) {
    const token = tokens[to] as Token;
    if (token.group !== first.group || token.line !== first.line) break;
    if (token.kind === "number") {
      const blank =
        to > from && text.slice((tokens[to - 1] as Token).end, token.start).trim() === "";
      numbers = blank ? numbers + 1 : 1;
      if (numbers > 2) break;
    } else {
      numbers = 0;
      const key = wordOf(token, source);
      if (!WITHIN.has(key) && !LETTERED_WITHIN.test(key)) break;
    }
  }
  return to;
}

/** "Tất cả năm 2024" is a total of that year. */
const ALL = syllable("tất");

function wordOf({ key }: Token, source: PeriodSource): string {
  return isPlainName(source) ? (own(ASCII, key) ?? key) : key;
}

const named = (place: LabelPlace): boolean =>
  place === "file" || place === "folder" || place === "sheet";
/** The name of a file, folder or sheet without any diacritics. */
export const isPlainName = ({ place, text }: PeriodSource): boolean =>
  named(place) && isAscii(text);
const isAscii = (text: string): boolean => !/[^\0-\u007F]/u.test(text);

function written(source: PeriodSource, from: number, to: number): string {
  const { tokens, text, place } = source;
  const slice = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  if (!named(place)) return slice;
  if (!isPlainName(source)) return slice.replaceAll("_", " ");
  return slice
    .replaceAll("_", " ")
    .replace(/[a-z]+/giu, (word) => own(ASCII, word.toLowerCase()) ?? word);
}

function read(source: PeriodSource, from: number, to: number): PeriodReading | null {
  const text = written(source, from, to)
    .replace(/^trong (?=tháng|quý)/iu, "")
    .replace(/qu[íi](?![\p{L}\d])/giu, "quý")
    // "Tháng: 6 Năm: 2024", as forms to be filled in have it.
    .replace(/(?<=tháng|quý|năm) ?: ?/giu, " ");
  const whole = readPeriodText(text);
  const read = whole?.kind === "invalid" && whole.partial === undefined ? null : whole;
  return read ?? day(text) ?? whole;
}

function day(text: string): PeriodReading | null {
  const found = readDateText(text);
  return found.ok ? { kind: "stretch", stretch: { start: found.date, end: found.date } } : null;
}

/** What reads as a period and is none at its place. */
function accepted(source: PeriodSource, from: number, to: number, reading: PeriodReading): boolean {
  const { tokens, place } = source;
  const first = tokens[from] as Token;
  const bare = first.kind === "number";
  if (to === from + 1 && !LETTERED.test(first.key)) return place !== "title" && isYear(first);
  if (reading.kind === "invalid") {
    // "Biểu 3 tháng 6/2024" are not three months.
    const next = tokens[to];
    if (bare && tokens[to - 1]?.key === "tháng" && next?.kind === "number") return false;
    // "Cùng tháng năm trước" is no May.
    if (to === from + 2 && /^(?:tháng|quý)$/u.test(first.key) && tokens[from + 1]?.key === "năm")
      return false;
    // A shorter span may be one without the words that are not understood.
    if (reading.reason === "not-a-period" || reading.reason === "words-left") return false;
    // "3/2", "5 - 10": numbers; "6 tháng" names its months.
    return !bare || reading.partial !== undefined || hasWord(tokens, from, to);
  }
  if (reading.kind === "stretch" && reading.stretch.start === reading.stretch.end) {
    return place !== "title" && place !== "file" && place !== "folder";
  }
  return place !== "title" || !bare || hasWord(tokens, from, to) || isAlone(source, from, to);
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.kind === "word");
}

/** In a title "06/2024" is a period only in brackets of its own, on a line of its own or behind a colon. */
function isAlone({ text, tokens }: PeriodSource, from: number, to: number): boolean {
  const [before, first, last, after] = [tokens[from - 1], tokens[from], tokens[to - 1], tokens[to]];
  const parted = (a: Token | undefined, b: Token | undefined) =>
    a === undefined || b === undefined || a.group !== b.group || a.line !== b.line;
  const colon =
    before !== undefined && text.slice(before.end, (first as Token).start).includes(":");
  return (parted(before, first) || colon) && parted(last, after);
}

/** "Kỳ báo cáo: 2024", "Năm: 2024". */
function isAnnounced({ text, tokens }: PeriodSource, from: number): boolean {
  const [before, token] = [tokens[from - 1], tokens[from] as Token];
  if (before === undefined || !ANNOUNCES.has(before.key)) return false;
  return /^\s*:\s*$/u.test(text.slice(before.end, token.start));
}

const ANNOUNCES = new Set(["kỳ", "cáo", "năm", "gian"]);

/** Four digits as written: "02023" is the code of a unit, "2.023" a count. */
const isYear = ({ start, end, key, kind }: Token): boolean =>
  kind === "number" && end - start === 4 && Number(key) >= 1945 && Number(key) <= 2100;

/** A year by itself, where a bare number may be one. */
function yearAt({ tokens }: PeriodSource, from: number): PeriodSpan | null {
  const token = tokens[from] as Token;
  if (!isYear(token)) return null;
  return {
    to: from + 1,
    reading: { kind: "label", label: { type: "year", year: Number(token.key), index: 1 } },
  };
}

/** "B04-10-2024", "12/2024": a number joined to what stands before it begins nothing. */
const isInCode = ({ text }: PeriodSource, { start }: Token): boolean =>
  /[\p{L}\d][-/.]$/u.test(text.slice(Math.max(0, start - 2), start));

/** "năm học 2023-2024", "nhiệm kỳ 2020-2025": stretches that are nobody's reporting period. */
function isTermOrSchoolYear(tokens: readonly Token[], from: number): boolean {
  const [token, near] = [tokens[from], tokens[from - 1]];
  if (near?.group !== token?.group || near?.line !== token?.line) return false;
  const [before, last] = [tokens[from - 2]?.key, near?.key];
  return (before === "năm" && last === "học") || (before === "nhiệm" && last === "kỳ");
}
