/** One sentence with all that was found in it, and how far apart things stand. */
import { openers } from "../catalogue/prose/index.ts";
import type { Lexicon, Member, Noun, Topic } from "./lexicon.ts";
import { notCounted } from "./masks.ts";
import { numbersIn, type NumberAt } from "./numbers.ts";
import { type BaseAt, type PeriodAt, type PeriodContext, periodsIn } from "./periods.ts";
import { PhraseIndex, type PhraseAt } from "./phrases.ts";
import { placesIn, type PlaceAt } from "./places.ts";
import type { Sentence } from "./sentences.ts";
import type { Word } from "./words.ts";
import { own } from "../model/own.ts";

export interface NounAt {
  readonly from: number;
  readonly to: number;
  readonly noun: Noun;
}

export interface Counted {
  readonly number: NumberAt;
  /** Behind the number, or behind the last number of its list; null: none. */
  readonly noun: NounAt | null;
  /** The noun is its own: it stands right behind. */
  readonly near: boolean;
  /** Of a list of numbers with one noun: which, of how many. */
  readonly list: { readonly index: number; readonly size: number } | null;
}

export interface Scene {
  readonly words: readonly Word[];
  readonly paragraph: number;
  readonly counted: readonly Counted[];
  readonly topics: readonly PhraseAt<Topic>[];
  readonly members: readonly PhraseAt<Member>[];
  readonly places: readonly PlaceAt[];
  readonly periods: readonly PeriodAt[];
  readonly bases: readonly BaseAt[];
}

export function sceneOf(sentence: Sentence, lexicon: Lexicon, context: PeriodContext): Scene {
  const { words, paragraph } = sentence;
  const { periods, bases } = periodsIn(words, context);
  const places = placesIn(words, lexicon);
  const masked = notCounted(words);
  for (const { from, to } of [...periods, ...bases, ...places])
    for (let i = from; i < to; i++) masked.add(i);
  const numbers = withoutRestated(joined(numbersIn(words, masked), words), words);
  return {
    words,
    paragraph,
    counted: withNouns(numbers, words, lexicon),
    topics: topicsIn(words, lexicon),
    members: lexicon.members.all(words),
    places,
    periods,
    bases,
  };
}

/** Phrases may overlap: "tuyên truyền, tập huấn" holds two; "hòa giải cơ sở" of one indicator begins with "hòa giải" of another. */
function topicsIn(words: readonly Word[], lexicon: Lexicon): PhraseAt<Topic>[] {
  const found: PhraseAt<Topic>[] = [];
  for (let i = 0; i < words.length; i++) {
    const all = lexicon.topics.allAt(words, i).toReversed();
    const [longest] = all;
    if (longest === undefined || found.some(({ from, to }) => from <= i && longest.to <= to))
      continue;
    found.push(...all);
  }
  return found;
}

/** "43 trên 51 vụ", "43 trên tổng số 51 vụ" with nothing else between: one fraction. */
function joined(numbers: readonly NumberAt[], words: readonly Word[]): NumberAt[] {
  const result: NumberAt[] = [];
  for (const number of numbers) {
    const before = result.at(-1);
    const range = before === undefined ? null : rangeTo(before, number, words);
    if (before !== undefined && isOutOf(before, number, words)) {
      const second = number.amount === null ? null : { ...number.amount, qualifier: "=" as const };
      result[result.length - 1] = { ...before, second, to: number.to };
    } else if (range !== null) result[result.length - 1] = range;
    else result.push(number);
  }
  return result;
}

/** "từ 200 đến 250 buổi", "200 - 250 buổi"; "tăng từ 200 đến 250" are two figures. */
function rangeTo(first: NumberAt, second: NumberAt, words: readonly Word[]): NumberAt | null {
  const [low, high] = [first.amount, second.amount];
  if (
    low?.qualifier !== "=" ||
    high?.qualifier !== "=" ||
    low.value === null ||
    high.value === null
  )
    return null;
  if (first.second !== null || second.second !== null || first.sign !== second.sign) return null;
  const text = (from: number, to: number) =>
    words
      .slice(Math.max(0, from), to)
      .map((word) => word.text)
      .join(" ");
  const between = text(first.to, second.start);
  const before = text(first.from - 4, first.from);
  if (!/^(?:đến|tới|-)$/u.test(between) || low.value >= high.value) return null;
  if (/(?:tăng|giảm|nâng|nâng lên|tăng lên)(?: \S+)? từ$/u.test(before)) return null;
  const from = words[first.from - 1]?.text === "từ" ? first.from - 1 : first.from;
  const amount = {
    value: null,
    qualifier: "~" as const,
    decimals: 0,
    step: null,
    closed: true,
    lower: low.value,
    upper: high.value,
  };
  return { ...second, from, start: first.start, amount };
}

function isOutOf(first: NumberAt, second: NumberAt, words: readonly Word[]): boolean {
  if (
    first.second !== null ||
    second.second !== null ||
    first.sign !== null ||
    first.amount?.qualifier !== "="
  )
    return false;
  const between = words
    .slice(first.to, second.start)
    .map(({ text }) => text)
    .join(" ");
  return /^(?:trên|trong|trên tổng số|trong tổng số|trong số|out of|of)$/u.test(between);
}

/** "31 (ba mươi mốt) vụ": the same number again is no other one. */
function withoutRestated(numbers: readonly NumberAt[], words: readonly Word[]): NumberAt[] {
  const result: NumberAt[] = [];
  for (const number of numbers) {
    const before = result.at(-1);
    const inBrackets = words[number.from - 1]?.text === "(" && words[number.to]?.text === ")";
    const same =
      before?.amount?.value === number.amount?.value &&
      number.sign === null &&
      before?.to === number.from - 1;
    if (before !== undefined && inBrackets && same && number.amount !== null) {
      result[result.length - 1] = { ...before, to: number.to + 1 };
    } else result.push(number);
  }
  return result;
}

function withNouns(
  numbers: readonly NumberAt[],
  words: readonly Word[],
  lexicon: Lexicon,
): Counted[] {
  const nouns = numbers.map((number, i) =>
    number.sign === null ? nounAt(words, nounStart(numbers, i, words), lexicon) : null,
  );
  const counted: Counted[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as NumberAt;
    // "trong năm; 127 mô hình": a word alone is in no list.
    const lists = nouns[i] === null && number.sign === null && !isOneWord(number);
    const last = lists ? listEnd(numbers, nouns, words, i) : i;
    if (last === null || last === i) {
      if (keeps(number, nouns[i] ?? null, words))
        counted.push({
          number,
          noun: nouns[i] ?? null,
          near: nouns[i]?.from === number.to,
          list: null,
        });
      continue;
    }
    for (let k = i; k <= last; k++) {
      counted.push({
        number: numbers[k] as NumberAt,
        noun: nouns[last] ?? null,
        near: k === last,
        list: { index: k - i, size: last - i + 1 },
      });
    }
    i = last;
  }
  return counted;
}

/** "1.856 (một nghìn tám trăm năm mươi lăm) lượt": other words than the number's, each is of the noun behind both. */
function nounStart(numbers: readonly NumberAt[], at: number, words: readonly Word[]): number {
  const number = numbers[at] as NumberAt;
  const next = numbers[at + 1];
  const inBrackets = (one: NumberAt | undefined) =>
    one?.worded === true && words[one.from - 1]?.text === "(" && words[one.to]?.text === ")";
  if (inBrackets(number)) return number.to + 1;
  return next !== undefined && next.from === number.to + 1 && inBrackets(next)
    ? next.to + 1
    : number.to;
}

const isOneWord = ({ worded, start, to, amount }: NumberAt): boolean =>
  worded && amount?.value !== null && to - start === 1;

function nounAt(words: readonly Word[], at: number, lexicon: Lexicon): NounAt | null {
  // "128 outreach sessions": in English the topic comes first.
  const topic = /^[a-z]+$/u.test(words[at]?.text ?? "") ? lexicon.topics.at(words, at) : null;
  const end = topic?.to ?? at;
  let found = lexicon.nouns.at(words, at);
  for (let i = at + 1; found === null && i <= end; i++) found = lexicon.nouns.at(words, i);
  const noun = found?.values[0];
  return found === null || noun === undefined ? null : { from: found.from, to: found.to, noun };
}

/** Of "2, 2 và 10 buổi" the last; null where they are no list. */
function listEnd(
  numbers: readonly NumberAt[],
  nouns: readonly (NounAt | null)[],
  words: readonly Word[],
  from: number,
): number | null {
  for (let i = from + 1; i < numbers.length; i++) {
    const [before, number] = [numbers[i - 1] as NumberAt, numbers[i] as NumberAt];
    const between = words
      .slice(before.to, number.from)
      .map(({ text }) => text)
      .join(" ");
    if (!/^(?:,|;|và|, và|and|, and|so với)$/u.test(between) || number.sign !== before.sign)
      return null;
    if (nouns[i] !== null || (number.sign !== null && i === numbers.length - 1)) return i;
  }
  return null;
}

/** A short number in words is one only before what it counts: "ba" may be a name, "năm" a year. */
function keeps(
  { worded, start, to, amount }: NumberAt,
  noun: NounAt | null,
  words: readonly Word[],
): boolean {
  if (!worded || amount === null || amount.value === null) return true;
  if (noun === null) return false;
  if (to - start > 1) return true;
  const word = words[start]?.text ?? "";
  if (["một", "không", "tư", "mốt"].includes(word)) return false;
  return (
    !/^(?:thứ|cả|hai|mỗi|từng|các|những|đầu|trong|số)$/u.test(words[start - 1]?.text ?? "") ||
    noun.noun.counts.size > 0
  );
}

const OPENERS = new PhraseIndex<true>();
for (const phrase of openers) OPENERS.add(phrase, true);

export function isOpener(words: readonly Word[], at: number): boolean {
  return OPENERS.at(words, at) !== null;
}

/** Signs part two words of a sentence, as many words as this. */
const SIGNS: Readonly<Record<string, number>> = {
  ";": 25,
  ",": 2,
  "(": 2,
  ":": 0,
  '"': 0,
  "“": 0,
  "”": 0,
};
/** What stands behind a comma or "và" begins something new more often than it ends what was before. */
const NEW = 5;

/** How far apart two places of a sentence are: signs and other figures part more than words do. */
export function between(scene: Scene, from: number, to: number, behind = false): number {
  let [cost, isNew] = [0, behind];
  for (let i = from; i < to; i++) {
    const { kind, text } = scene.words[i] as Word;
    if (isNew && (text === "," || text === "và")) {
      // The next ones go on with a list: "khu dân cư, thôn, làng có mô hình".
      [cost, isNew] = [cost + NEW, false];
    } else if (kind === "sign") cost += own(SIGNS, text) ?? 1;
    else if (kind === "word") cost += isOpener(scene.words, i) ? 0.5 : 1;
  }
  const crossed = scene.counted.filter(
    ({ number }) => number.start >= from && number.start < to,
  ).length;
  return cost + crossed * 6;
}
