/** All that the words of a draft can mean, as lists that are looked up: indicators, members, places. */
import { people, spoken } from "../catalogue/prose/index.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Dimension, Indicator } from "../model/catalogue.ts";
import type { Level } from "../model/unit.ts";
import { PhraseIndex } from "./phrases.ts";
import { phraseWords } from "./words.ts";

/** A noun behind a number, and the indicators that it may count. */
export interface Noun {
  readonly phrase: string;
  /** Indicator ids; `own`: it is their unit of measure. */
  readonly counts: Map<string, "own" | "other">;
  /** Indicators that it means where nothing else is said, in order. */
  readonly bare: string[];
  people: boolean;
}

/** Words that name an indicator, and on which side of its number. */
export interface Topic {
  readonly id: string;
  readonly side: "any" | "before" | "behind";
}

export interface Member {
  readonly dimension: Dimension;
  readonly value: string;
}

/** A name of a unit: as many units as bear it. */
export interface PlaceName {
  readonly unit: string;
  readonly level: Level;
  /** Folded; null: written without its type. */
  readonly type: string | null;
  readonly base: string;
  /** Ids from the parent upwards. */
  readonly above: readonly string[];
}

export interface Lexicon {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Indicators of what people come to. */
  readonly activities: ReadonlySet<string>;
  readonly nouns: PhraseIndex<Noun>;
  readonly topics: PhraseIndex<Topic>;
  readonly members: PhraseIndex<Member>;
  readonly places: PhraseIndex<PlaceName>;
}

export interface LexiconInput {
  readonly catalogue: Catalogue;
  readonly places: readonly PlaceName[];
  /** Members that the data have, by dimension. */
  readonly members: ReadonlyMap<Dimension, ReadonlySet<string>>;
}

export function makeLexicon({ catalogue, places, members }: LexiconInput): Lexicon {
  const names = new PhraseIndex<PlaceName>();
  for (const place of places) names.add(place.base, place);
  return {
    indicators: new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator])),
    activities: activitiesOf(catalogue.indicators),
    nouns: nounsOf(catalogue),
    topics: topicsOf(catalogue.indicators),
    members: membersOf(catalogue, members),
    places: names,
  };
}

/** Those that somebody's `peopleOf` names, and all that the same columns feed. */
function activitiesOf(indicators: readonly Indicator[]): ReadonlySet<string> {
  const attended = new Set(indicators.flatMap(({ phrases }) => phrases?.peopleOf ?? []));
  const columns = indicators.filter(({ id }) => attended.has(id)).flatMap(({ sources }) => sources);
  const own = indicators.filter(({ sources }) =>
    sources.some(({ form, field }) =>
      columns.some((one) => one.form === form && one.field === field),
    ),
  );
  return new Set(own.map(({ id }) => id));
}

function nounsOf({ indicators, words }: Catalogue): PhraseIndex<Noun> {
  const nouns = new Map<string, Noun>();
  const noun = (phrase: string): Noun => {
    const key = phraseWords(phrase).join(" ");
    let own = nouns.get(key);
    if (own === undefined)
      nouns.set(key, (own = { phrase, counts: new Map(), bare: [], people: false }));
    return own;
  };
  for (const measure of words.measures) noun(measure);
  for (const phrase of people) noun(phrase).people = true;
  for (const { id, label, measure, phrases } of indicators) {
    for (const phrase of phrases?.nouns ?? []) noun(phrase).counts.set(id, "other");
    for (const phrase of phrases?.nouns ?? []) {
      // "Khu dân cư, cơ quan có mô hình tự quản" counts these things themselves.
      if (label.vi.toLowerCase().startsWith(phrase)) noun(phrase).counts.set(id, "own");
    }
    for (const phrase of measuresOf(measure))
      if (/\p{L}/u.test(phrase)) noun(phrase).counts.set(id, "own");
    for (const phrase of phrases?.bare ?? []) noun(phrase).bare.push(id);
  }
  const index = new PhraseIndex<Noun>();
  for (const own of nouns.values()) index.add(own.phrase, own);
  return index;
}

function measuresOf({ vi, en }: Indicator["measure"]): string[] {
  return [vi, en, ...vi.split(", ")];
}

/** Words at the head of a label that say only that something is counted. */
const COUNTING = /^(?:tổng số|tổng|số lượng|số lượt|số)\s+/u;

/** The label and its aliases with and without their noun, and the phrases of the catalogue. */
function topicsOf(indicators: readonly Indicator[]): PhraseIndex<Topic> {
  const index = new PhraseIndex<Topic>();
  for (const { id, label, measure, aliases, phrases } of indicators) {
    const any: Topic = { id, side: "any" };
    for (const phrase of phrases?.topics ?? [])
      index.add(phrase, phrase.includes("…") ? { id, side: sideOf(phrase) } : any);
    for (const name of [label.vi, label.en, ...aliases]) {
      index.add(name, any);
      const counted = name.toLowerCase().replace(COUNTING, "");
      if (counted.split(" ").length > 1) index.add(counted, any);
      const bare = counted.startsWith(measure.vi) ? counted.slice(measure.vi.length).trim() : "";
      if (phrases?.topics === undefined)
        for (const piece of piecesOf(bare || counted)) index.add(piece, any);
    }
  }
  return index;
}

function sideOf(phrase: string): Topic["side"] {
  return phrase.trim().endsWith("…") ? "before" : "behind";
}

/** "súng được giao nộp, thu hồi": its parts, of an indicator whose phrases nobody has written. */
function piecesOf(label: string): string[] {
  return label.split(/,\s*|\s+được\s+|\s+và\s+/u).filter((piece) => phraseWords(piece).length > 0);
}

function membersOf(catalogue: Catalogue, known: LexiconInput["members"]): PhraseIndex<Member> {
  const index = new PhraseIndex<Member>();
  for (const { id: dimension } of catalogue.dimensions) {
    const list = catalogue.codeLists.get(dimension)?.entries ?? [];
    const values = new Set([...list.map(({ value }) => value), ...(known.get(dimension) ?? [])]);
    for (const value of values) {
      if (phraseWords(value).join(" ") === "khác") continue;
      const aliases = list.find((entry) => entry.value === value)?.aliases ?? [];
      const more = spoken[dimension]?.[value] ?? [];
      for (const name of [value, ...aliases, ...more]) index.add(name, { dimension, value });
    }
  }
  return index;
}
