/**
 * Names of units inside a label, found first and whole: "Tổng Cọt", "Tân Ước" and "Năm Căn" are
 * communes. With a registry the longest name that it knows; else a type and what follows it, as far
 * as capitals, punctuation, a period, another type or a listed phrase let it go.
 */
import { PROVINCES } from "../../catalogue/provinces.ts";
import type { UnitWords } from "../../model/words.ts";
import { foldName } from "../../util/vietnamese.ts";
import { type PeriodSource, periodAt } from "./periods.ts";
import { Phrases } from "./phrases.ts";
import { keysOf, type Token } from "./tokens.ts";
import type { Entry } from "./vocabulary.ts";

export type Rank = 0 | 1 | 2 | null;

export interface UnitSpan {
  readonly to: number;
  readonly text: string;
  readonly rank: Rank;
}

interface Type {
  readonly rank: Rank;
  readonly city: boolean;
  /** Letters: a full stop must follow. */
  readonly stop: boolean;
  readonly letters: boolean;
  readonly numbered: boolean;
}

export interface UnitNames {
  readonly types: Phrases<Type>;
  readonly agencies: Phrases<true>;
  readonly notNames: Phrases<true>;
  readonly isUnitName: ((text: string) => boolean) | undefined;
}

/** Most syllables of a name without its type. */
const LONGEST_NAME = 5;
const LONGEST_KNOWN = 9;

export function makeUnitNames(
  words: UnitWords,
  isUnitName: ((text: string) => boolean) | undefined,
): UnitNames {
  const types = new Phrases<Type>();
  for (const { word, rank } of words.types) {
    const numbered = words.numbered.includes(word);
    types.add(word, { rank, city: word === "thành phố", stop: false, letters: false, numbered });
  }
  for (const { word, rank, stop } of words.letters) {
    const numbered = words.numbered.includes(word);
    types.add(word, { rank, city: word.endsWith("tp"), stop, letters: true, numbered });
  }
  const agencies = new Phrases<true>();
  for (const word of words.agencies) agencies.add(word, true);
  const notNames = new Phrases<true>();
  for (const word of words.notNames) notNames.add(word, true);
  return { types, agencies, notNames, isUnitName };
}

/** The unit whose name, agency or type begins at a token, or null. `phrases`: what may end a name. */
export function unitAt(
  names: UnitNames,
  source: PeriodSource,
  phrases: Phrases<Entry>,
  from: number,
): UnitSpan | null {
  return knownAt(names, source, from) ?? typedAt(names, source, phrases, from);
}

/** With its agency and type, as the registry knows it; by its bare name only {@link knownBare}. */
function knownAt(names: UnitNames, source: PeriodSource, from: number): UnitSpan | null {
  const { isUnitName } = names;
  if (isUnitName === undefined) return null;
  const agency = names.agencies.longest(source.tokens, from);
  const head = headAt(names, source, agency?.to ?? from);
  if (agency === null && head === null) return null;
  const most = reach(source, from, LONGEST_KNOWN + 4);
  for (let to = most; to > (head?.to ?? agency?.to ?? from); to--) {
    const whole = slice(source, from, to);
    const bare = slice(source, head?.from ?? agency?.to ?? from, to);
    if (isUnitName(whole) || isUnitName(bare)) {
      return { to, text: head === null ? whole : bare, rank: head && rankOf(head.type, bare) };
    }
  }
  return null;
}

/** A name that the registry knows without its type ("Ba Tri"): longest first, capitals as names have them. */
export function knownBare(names: UnitNames, source: PeriodSource, from: number): UnitSpan | null {
  const { isUnitName } = names;
  const { tokens } = source;
  if (isUnitName === undefined || (tokens[from] as Token).kind !== "word") return null;
  if (!isCapital(source, from) && isMixed(source, from)) return null;
  for (let to = reach(source, from, LONGEST_NAME); to > from; to--) {
    if (to === from + 1 && names.types.longest(tokens, from) !== null) return null;
    const text = slice(source, from, to);
    if (isUnitName(text)) return { to, text, rank: null };
  }
  return null;
}

interface Head {
  readonly from: number;
  readonly to: number;
  readonly type: Type;
}

/** A type of unit: written out, or letters as a name's type has them. */
function headAt({ types }: UnitNames, source: PeriodSource, at: number): Head | null {
  const match = types.longest(source.tokens, at);
  const type = match?.entries[0];
  if (match === null || type === undefined) return null;
  const next = source.tokens[match.to];
  if (next === undefined) return null;
  const gap = source.text.slice((source.tokens[match.to - 1] as Token).end, next.start);
  if (type.letters) {
    const fits = type.stop ? /^\.\s*$/u.test(gap) : /^\.?\s*$/u.test(gap);
    if (!fits || !isCapital(source, at) || !isCapital(source, match.to)) return null;
  } else if (!/^[\s_]*:?[\s_]*$/u.test(gap)) return null;
  return { from: at, to: match.to, type };
}

function typedAt(
  names: UnitNames,
  source: PeriodSource,
  phrases: Phrases<Entry>,
  from: number,
): UnitSpan | null {
  const { tokens } = source;
  const agency = names.agencies.longest(tokens, from);
  const head = headAt(names, source, agency?.to ?? from) ?? headAt(names, source, from);
  if (head === null) return null;
  if (agency !== null && head.from > from && !isNear(source, head.from)) return null;
  // "T. cộng", "Tr. đó" are listed phrases, "Xã, phường" a heading.
  if (head.type.letters && (phrases.longest(tokens, head.from)?.to ?? 0) > head.to) return null;
  if (isCommonNoun(names, source, head, agency !== null)) return null;
  const to = nameEnd(names, source, phrases, head);
  if (to === head.to) return null;
  const text = slice(source, head.from, to);
  return { to, text, rank: rankOf(head.type, text) };
}

/** "xã hội", "huyện ủy", "xã trên địa bàn": in capitals as in names only what follows tells. */
function isCommonNoun(
  names: UnitNames,
  source: PeriodSource,
  head: Head,
  agency: boolean,
): boolean {
  const noun = names.notNames.longest(source.tokens, head.to);
  if (noun === null) return false;
  const capital = isMixed(source, head.to) && isCapital(source, head.to);
  if (capital) return false;
  const more = noun.to < source.tokens.length && isNear(source, noun.to);
  const mayBeName = (source.tokens[head.to] as Token).key === "hội";
  return !(mayBeName && more && (agency || head.from === 0));
}

/** "Công an huyện Số buổi", "huyện Luỹ kế": what follows the type is a phrase, written as one and not as a name. */
function beginsPhrase(
  source: PeriodSource,
  phrases: Phrases<Entry>,
  at: number,
  mixed: boolean,
): boolean {
  return phrases.matches(source.tokens, at).some(({ to, entries }) => {
    if (to === at + 1 || !entries.some(({ part }) => TELLING.has(part.kind))) return false;
    return !mixed || !source.tokens.slice(at, to).every((_, next) => isCapital(source, at + next));
  });
}

const TELLING = new Set(["role", "total", "part", "indicator"]);

/** "Phường 12", "Q.10"; "Q.1" is a quarter. */
function isNumberName({ type }: Head, { key }: Token): boolean {
  return type.numbered && key.length <= 2 && !(type.stop && type.rank === 1 && Number(key) <= 4);
}

function nameEnd(
  names: UnitNames,
  source: PeriodSource,
  phrases: Phrases<Entry>,
  head: Head,
): number {
  const { tokens } = source;
  const first = tokens[head.to] as Token;
  if (first.kind === "number") {
    const period = periodAt(source, head.to, tokens.length);
    return period === null && isNumberName(head, first) ? head.to + 1 : head.to;
  }
  const mixed = isMixed(source, head.to);
  if (mixed && !isCapital(source, head.to)) return head.to;
  // "giáo dục tại xã tháng 6/2024": no name in small letters is a month.
  if (!mixed && periodAt(source, head.to, tokens.length) !== null) return head.to;
  if (beginsPhrase(source, phrases, head.to, mixed)) return head.to;
  if (names.types.longest(tokens, head.to)?.entries[0]?.letters === false) return head.to;
  let at = head.to + 1;
  for (; at < tokens.length && at - head.to < LONGEST_NAME; at++) {
    const token = tokens[at] as Token;
    if (!isNear(source, at) || token.kind !== "word") break;
    if (mixed && !isCapital(source, at)) break;
    if (periodAt(source, at, tokens.length) !== null) break;
    if ((phrases.longest(tokens, at)?.to ?? 0) > at + 1) break;
    if (names.types.longest(tokens, at)?.entries[0]?.letters === false) break;
    if (names.agencies.longest(tokens, at) !== null && !mixed) break;
  }
  return at;
}

/** Nothing but blanks (or a hyphen inside a name) before the token. */
function isNear({ text, tokens }: PeriodSource, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return false;
  if (before.group !== token.group || before.line !== token.line) return false;
  return /^(?:[\s_]*|[-–]|\s*:\s*|\.\s*)$/u.test(text.slice(before.end, token.start));
}

/** The token behind the last that may still belong to a name. */
function reach({ tokens }: PeriodSource, from: number, most: number): number {
  const first = tokens[from] as Token;
  let to = from + 1;
  while (to < tokens.length && to - from < most) {
    const token = tokens[to] as Token;
    if (token.group !== first.group || token.line !== first.line) break;
    to++;
  }
  return to;
}

function slice({ text, tokens }: PeriodSource, from: number, to: number): string {
  const written = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  return written.replace(/\s*:\s*/gu, " ").replace(/[\s_]+/gu, " ");
}

function isCapital({ text, tokens }: PeriodSource, at: number): boolean {
  const first = text[(tokens[at] as Token).start] ?? "";
  return first !== first.toLowerCase() || /\d/u.test(first);
}

const MIXED = new WeakMap<readonly Token[], Map<number, boolean>>();

/** The line has small letters, and capitals beyond its first word: there names have capitals. */
function isMixed({ text, tokens }: PeriodSource, at: number): boolean {
  let lines = MIXED.get(tokens);
  if (lines === undefined) MIXED.set(tokens, (lines = new Map()));
  const { line } = tokens[at] as Token;
  let mixed = lines.get(line);
  if (mixed === undefined) {
    const parts = tokens.filter((token) => token.line === line && token.kind === "word");
    const written = parts.map((token) => text.slice(token.start, token.end));
    const small = written.some((word) => word !== word.toUpperCase());
    const capital = written.slice(1).some((word) => word[0] !== word[0]?.toLowerCase());
    lines.set(line, (mixed = small && capital));
  }
  return mixed;
}

/** By the keys of a city's name: 0 a province, null a province that was a district's city before. Made when a city is read. */
let cities: ReadonlyMap<string, Rank> | null = null;

function citiesOf(): ReadonlyMap<string, Rank> {
  const found = new Map<string, Rank>([["hcm", 0]]);
  for (const [, name, from] of PROVINCES) {
    if (!foldName(name).startsWith("thành phố")) continue;
    const key = keysOf(name.replace(/^Thành phố /u, "")).join(" ");
    // A city that became a province later was a district's name before.
    found.set(key, from === null ? 0 : (found.get(key) ?? null));
  }
  return found;
}

function rankOf(type: Type, text: string): Rank {
  if (!type.city) return type.rank;
  const base = keysOf(text)
    .join(" ")
    .replace(/^(?:thành phố|(?:ca)?tp) /u, "");
  cities ??= citiesOf();
  const city = cities.get(base);
  return city === undefined ? 1 : city;
}
