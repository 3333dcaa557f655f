/** The stretches of time that a sentence speaks of, and what a comparison in it is made with. */
import { previousPeriod, sameLastYear } from "../catalogue/prose/index.ts";
import { lengthInDays } from "../model/calendar.ts";
import {
  bindPeriod,
  bindSpan,
  bindYears,
  datesPeriod,
  type Period,
  type PeriodScheme,
} from "../model/period.ts";
import { scan, type Item } from "../model/readings/period-scan.ts";
import type { PeriodReading } from "../model/readings/period-reading.ts";
import { sameSpelling } from "../model/readings/period-tokens.ts";
import { completeItems, monthsOfYear, spanReading } from "../model/readings/period-years.ts";
import { PhraseIndex } from "./phrases.ts";
import { foldedText, type Word } from "./words.ts";
import { own } from "../model/own.ts";

export interface PeriodAt {
  readonly from: number;
  readonly to: number;
  /** null: it speaks of a stretch that is not known ("đầu năm 2020", "tháng qua"). */
  readonly period: Period | null;
}

/** What is compared with: the same stretch a year before (or in a year), the one before, or a stated one. */
export interface BaseAt {
  readonly from: number;
  readonly to: number;
  readonly kind: "same" | "previous" | "stated";
  readonly period: Period | null;
}

export interface PeriodContext {
  /** Asked for, or the span of the data. */
  readonly run: Period;
  readonly scheme: PeriodScheme;
}

const BASES = new PhraseIndex<"same" | "previous">();
for (const phrase of sameLastYear) BASES.add(phrase, "same");
for (const phrase of previousPeriod) BASES.add(phrase, "previous");

export function periodsIn(
  words: readonly Word[],
  context: PeriodContext,
): { periods: PeriodAt[]; bases: BaseAt[] } {
  const { text, wordAt } = foldedText(words);
  const spoken = sameSpelling(text);
  const relative = relativeIn(spoken, context).map(({ from, to, period }) => ({
    from: wordAt(from),
    to: wordAt(to - 1) + 1,
    period,
  }));
  const year = yearOf(context.run);
  const stated = completeItems(scan(spoken).items, year).flatMap(({ items, reading }) => {
    const [first] = items;
    if (first === undefined) return [];
    const [from, to] = [wordAt(first.from), wordAt(first.to - 1) + 1];
    return [{ from, to, period: boundAt(first, reading, spoken.slice(0, first.from), context) }];
  });
  const own = listed(stated, words, context).filter(
    (one) =>
      !each(words, one.from) &&
      !relative.some((other) => other.from < one.to && one.from < other.to),
  );
  const bases = basesIn(words, own);
  const compared = (one: PeriodAt) =>
    bases.some((base) => base.from <= one.from && one.to <= base.to);
  const periods = [...own, ...relative]
    .filter((one) => !compared(one))
    .sort((a, b) => a.from - b.from);
  return { periods, bases };
}

/** "mỗi năm 14 đợt" speaks of no year 14. */
const each = (words: readonly Word[], at: number): boolean =>
  /^(?:mỗi|từng|hằng|hàng|quân)$/u.test(words[at - 1]?.text ?? "");

/** "các năm 2022, 2023 và 2024": years behind a year, one each; "14 đợt (2021)". */
function listed(
  stated: readonly PeriodAt[],
  words: readonly Word[],
  context: PeriodContext,
): PeriodAt[] {
  const found = [...stated];
  words.forEach((word, i) => {
    const sign = words[i - 1]?.text ?? "";
    const bracket = sign === "(" && words[i + 1]?.text === ")";
    const before = found.find(({ to, period }) => to === i - 1 && period?.type === "year");
    const year = /^(?:19|20)\d{2}$/u.test(word.text);
    if (year && bracket) found.push(yearAt(i, word, context));
    if (before === undefined || !year || !/^(?:,|và|;)$/u.test(sign)) return;
    // "năm 2022, 2023 buổi" is a number.
    const next = words[i + 1];
    if (next !== undefined && next.kind === "word" && next.text !== "và" && sign !== "và") return;
    if (found.some(({ from, to }) => from <= i && i < to)) return;
    found.push(yearAt(i, word, context));
  });
  return found.sort((a, b) => a.from - b.from);
}

function yearAt(at: number, { text }: Word, { scheme }: PeriodContext): PeriodAt {
  const label = { type: "year" as const, year: Number(text), index: 1 };
  return { from: at, to: at + 1, period: bindPeriod(label, scheme) };
}

const yearOf = ({ end }: Period): number => Number(end.slice(0, 4));

/** "đến hết năm 2020" is all of the run until then; "cuối năm 2020" is no stretch that anybody knows. */
function boundAt(
  { said }: Item,
  reading: PeriodReading,
  before: string,
  context: PeriodContext,
): Period | null {
  const bound = bindTo(reading, context);
  if (bound !== null || said.kind !== "span" || said.span.problem !== "words-left") return bound;
  if (!/(?:đến|hết|tới) $/u.test(before)) return null;
  const { problem, ...span } = said.span;
  const until =
    problem === undefined ? null : bindTo(spanReading(span, yearOf(context.run)), context);
  if (until === null || until.end < context.run.start) return null;
  return datesPeriod({ start: context.run.start, end: until.end }, context.scheme);
}

function bindTo(reading: PeriodReading, { scheme, run }: PeriodContext): Period | null {
  switch (reading.kind) {
    case "label":
      return bindPeriod(reading.label, scheme);
    case "years":
      return bindYears(reading.from, reading.to, scheme);
    case "stretch":
      return datesPeriod(reading.stretch, scheme);
    case "months": {
      const days = bindSpan(reading.from, reading.to, scheme);
      return days === null ? null : datesPeriod(days, scheme);
    }
    case "invalid": {
      if (reading.partial === undefined) return null;
      const completed = monthsOfYear(reading.partial, yearOf(run));
      return completed.kind === "invalid" ? null : bindTo(completed, { scheme, run });
    }
  }
}

interface Relative {
  readonly from: number;
  readonly to: number;
  readonly period: Period | null;
}

const COUNTED = "\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười";
const PAST = new RegExp(
  String.raw`(?<!\p{L})(?:(?:trong|sau) )?(?:(${COUNTED}) )?(năm|tháng|quý|tuần)(?: vừa)? qua(?!\p{L})`,
  "gu",
);
const SINCE = /(?<!\p{L})từ (?:đầu )?năm(?: (\d{4}))? (?:đến|tới) nay(?!\p{L})/gu;
const NOW =
  /(?<!\p{L})(?:tính )?(?:đến nay|hiện có|hiện nay|đến thời điểm này|đến cuối kỳ)(?!\p{L})/gu;
const NUMBERS = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

function relativeIn(text: string, context: PeriodContext): Relative[] {
  const { run } = context;
  const found: Relative[] = [];
  const add = (match: RegExpMatchArray, period: Period | null) => {
    const from = match.index ?? 0;
    found.push({ from, to: from + match[0].length, period });
  };
  for (const match of text.matchAll(SINCE)) add(match, sinceYear(match[1], context));
  for (const match of text.matchAll(PAST)) add(match, pastOf(match[1], match[2] ?? "", run));
  for (const match of text.matchAll(NOW)) {
    if (!found.some(({ from, to }) => from <= match.index && match.index < to)) add(match, run);
  }
  return found;
}

function sinceYear(year: string | undefined, { run, scheme }: PeriodContext): Period | null {
  const label = { type: "year" as const, year: Number(year ?? run.end.slice(0, 4)), index: 1 };
  const { start } = bindPeriod(label, scheme);
  if (start > run.end) return null;
  return start === run.start ? run : datesPeriod({ start, end: run.end }, scheme);
}

const DAYS: Readonly<Record<string, number>> = { năm: 365.25, quý: 91.3, tháng: 30.4, tuần: 7 };

/** "10 năm qua" is the run's period where it is about as long. */
function pastOf(count: string | undefined, unit: string, run: Period): Period | null {
  const many = count === undefined ? 1 : /^\d/.test(count) ? Number(count) : NUMBERS.indexOf(count);
  const one = own(DAYS, unit) ?? 1;
  return Math.abs(lengthInDays(run) / one - many) <= Math.max(0.25, many * 0.12) ? run : null;
}

/** "so với cùng kỳ năm 2022": the words and the year beside them are one base. */
function basesIn(words: readonly Word[], stated: readonly PeriodAt[]): BaseAt[] {
  const phrases = BASES.all(words).map((one): BaseAt => {
    const beside = stated.find(({ from }) => from >= one.to && from <= one.to + 1);
    const kind = one.values[0] ?? "same";
    return { from: one.from, to: beside?.to ?? one.to, kind, period: beside?.period ?? null };
  });
  const taken = (one: PeriodAt) => phrases.some(({ from, to }) => from <= one.from && one.to <= to);
  const compared = stated.filter((one) => !taken(one) && isCompared(words, one.from));
  return [
    ...phrases,
    ...compared.map(({ from, to, period }): BaseAt => ({ from, to, kind: "stated", period })),
  ].sort((a, b) => a.from - b.from);
}

function isCompared(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).map(({ text }) => text);
  return /(?:^| )so(?: với)?(?: (?:kết quả|số liệu|cả))?$|so với|(?:^| )so$/u.test(
    before.join(" "),
  );
}
