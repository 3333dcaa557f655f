/** The numbers of a sentence with what stands at them: hedge, scale, per cent, second part. */
import {
  hedges,
  hedgesBehind,
  hedgeSigns,
  magnitudes,
  percents,
  points,
  vague,
  type HedgeWord,
} from "../catalogue/prose/index.ts";
import type { Amount } from "../model/claim.ts";
import { readNumber } from "../model/readings/number.ts";
import { scaleAt, wordedNumber } from "./number-words.ts";
import { PhraseIndex } from "./phrases.ts";
import type { Word } from "./words.ts";
import { own } from "../model/own.ts";

export interface NumberAt {
  /** Word numbers: of the hedge or the number itself, and behind all that belongs to it. */
  readonly from: number;
  readonly to: number;
  /** Of the digits or words of the number. */
  readonly start: number;
  /** null: vague, or with two readings. */
  readonly amount: Amount | null;
  /** Two readings of one writing, as they would be written without doubt. */
  readonly readings: readonly [string, string] | null;
  readonly second: Amount | null;
  readonly sign: "%" | "points" | null;
  readonly worded: boolean;
}

const HEDGES = indexOf(hedges);
const BEHIND = indexOf(hedgesBehind);
const POINTS = new PhraseIndex<true>();
for (const phrase of points) POINTS.add(phrase, true);
const PERCENTS = new PhraseIndex<true>();
for (const phrase of percents) PERCENTS.add(phrase, true);

const COMPARED = new Set(["nhiều", "cao", "ít", "thấp", "lớn"]);

function indexOf(list: Readonly<Record<string, HedgeWord>>): PhraseIndex<HedgeWord> {
  const index = new PhraseIndex<HedgeWord>();
  for (const [phrase, hedge] of Object.entries(list)) index.add(phrase, hedge);
  return index;
}

/** All numbers, left to right. `masked`: words that belong to a date, a document, a period. */
export function numbersIn(words: readonly Word[], masked: ReadonlySet<number>): NumberAt[] {
  const found: NumberAt[] = [];
  for (let i = 0; i < words.length;) {
    const number = masked.has(i) ? null : numberAt(words, i, masked);
    if (number === null) i++;
    else {
      found.push(number);
      i = number.to;
    }
  }
  return found;
}

function numberAt(
  words: readonly Word[],
  from: number,
  masked: ReadonlySet<number>,
): NumberAt | null {
  const hedge = hedgeAt(words, from);
  const start = hedge?.to ?? from;
  if (masked.has(start)) return null;
  const bare =
    magnitudeAt(words, start) ??
    vagueAt(words, start) ??
    digitsAt(words, start, masked) ??
    wordedAt(words, start);
  if (bare === null) return null;
  const behind = BEHIND.at(words, bare.to)?.values[0];
  const own = hedge?.hedge ?? behind;
  const amount =
    own === undefined || bare.amount === null ? bare.amount : hedgedBy(bare.amount, own);
  return { ...bare, from, start, amount, ...signAt(words, bare.to) };
}

type Bare = Pick<NumberAt, "amount" | "readings" | "second" | "worded" | "to">;

function hedgeAt(words: readonly Word[], from: number): { hedge: HedgeWord; to: number } | null {
  const sign = words[from];
  if (sign?.kind === "sign") {
    const hedge = own(hedgeSigns, sign.text);
    return hedge === undefined ? null : { hedge, to: from + 1 };
  }
  // "nhiều hơn 12 buổi" is a change.
  if (words[from]?.text === "hơn" && COMPARED.has(words[from - 1]?.text ?? "")) return null;
  const found = HEDGES.at(words, from);
  const hedge = found?.values[0];
  return found === null || hedge === undefined ? null : { hedge, to: found.to };
}

function hedgedBy(amount: Amount, { qualifier, closed }: HedgeWord): Amount {
  if (amount.value === null) return amount;
  return { ...amount, qualifier, closed, step: null };
}

function signAt(words: readonly Word[], at: number): Pick<NumberAt, "sign" | "to"> {
  const point = POINTS.at(words, at);
  const pointed = words[at]?.text === "điểm" && words[at + 1]?.text === "%" ? at + 2 : point?.to;
  if (pointed !== undefined) return { sign: "points", to: pointed };
  if (words[at]?.text === "%") return { sign: "%", to: at + 1 };
  const percent = PERCENTS.at(words, at);
  return percent === null ? { sign: null, to: at } : { sign: "%", to: percent.to };
}

function magnitudeAt(words: readonly Word[], at: number): Bare | null {
  if (!magnitudes.includes(words[at]?.text ?? "")) return null;
  const { factor, to } = scaleAt(words, at + 1);
  if (to === at + 1) return null;
  const amount: Amount = {
    value: null,
    qualifier: "~",
    decimals: 0,
    step: null,
    closed: true,
    lower: factor,
    upper: factor * 10 - 1,
  };
  return { amount, readings: null, second: null, worded: true, to };
}

function vagueAt(words: readonly Word[], at: number): Bare | null {
  if (!vague.includes(words[at]?.text ?? "")) return null;
  const { to } = scaleAt(words, at + 1);
  return to === at + 1 ? null : { amount: null, readings: null, second: null, worded: true, to };
}

export function exactAmount(value: number, decimals = 0, step: number | null = null): Amount {
  return { value, qualifier: step === null ? "=" : "~", decimals, step, closed: true };
}

function digitsAt(words: readonly Word[], at: number, masked: ReadonlySet<number>): Bare | null {
  const first = oneNumber(words, at, masked);
  if (first === null) return null;
  const slash = words[first.to];
  const next =
    slash?.text === "/" && slash.from === words[first.to - 1]?.to
      ? oneNumber(words, first.to + 1, masked)
      : null;
  if (next === null) return { ...first, second: null, worded: false };
  return {
    ...next,
    amount: first.amount,
    second: next.amount,
    readings: first.readings ?? next.readings,
    worded: false,
  };
}

type One = Pick<Bare, "amount" | "readings" | "to">;

function oneNumber(words: readonly Word[], at: number, masked: ReadonlySet<number>): One | null {
  if (words[at]?.kind !== "number" || masked.has(at)) return null;
  const [written, next] = grouped(words, at, masked);
  const number = readNumber(written);
  if (number.kind === "ambiguous") {
    return { amount: null, readings: [number.whole, number.fraction], to: next };
  }
  if (number.kind !== "integer" && number.kind !== "decimal")
    return { amount: null, readings: null, to: next };
  const decimals = number.kind === "decimal" ? (written.split(",")[1]?.length ?? 0) : 0;
  const { factor, to } = scaleAt(words, next);
  if (to === next) return { amount: exactAmount(number.value, decimals), readings: null, to };
  const value = Math.round(number.value * factor * 1e6) / 1e6;
  const more = smallerPart(words, to, factor);
  if (more !== null)
    return { amount: exactAmount(value + more.value), readings: null, to: more.to };
  const step = decimals === 0 ? null : factor / 10 ** decimals;
  return { amount: exactAmount(value, 0, step), readings: null, to };
}

/** "1 642": groups of three behind single blanks. */
function grouped(
  words: readonly Word[],
  at: number,
  masked: ReadonlySet<number>,
): [string, number] {
  let written = (words[at] as Word).text;
  let next = at + 1;
  if (!/^[1-9]\d{0,2}$/.test(written)) return [written, next];
  for (; next < words.length; next++) {
    const [before, word] = [words[next - 1] as Word, words[next] as Word];
    if (masked.has(next) || word.from - before.to !== 1 || !/^\d{3}$/.test(word.text)) break;
    written += word.text;
  }
  return [written, next];
}

/** "5 trăm" of "2 nghìn 5 trăm", "1 trăm 5 chục" of "2 nghìn 1 trăm 5 chục". */
function smallerPart(
  words: readonly Word[],
  at: number,
  above: number,
): { value: number; to: number } | null {
  const word = words[at];
  if (word?.kind !== "number" || !/^\d{1,3}$/.test(word.text)) return null;
  const { factor, to } = scaleAt(words, at + 1);
  if (to === at + 1 || factor >= above) return null;
  const more = smallerPart(words, to, factor);
  return { value: Number(word.text) * factor + (more?.value ?? 0), to: more?.to ?? to };
}

function wordedAt(words: readonly Word[], at: number): Bare | null {
  const word = words[at];
  if (word === undefined || word.kind !== "word" || (word.capital && at > 0)) return null;
  const number = wordedNumber(words, at);
  if (number === null || number.value === 0) return null;
  return {
    amount: exactAmount(number.value),
    readings: null,
    second: null,
    worded: true,
    to: number.to,
  };
}
