/** The units that a sentence names, by the names of the run's units. */
import { wholes } from "../catalogue/prose/index.ts";
import type { Level } from "../model/unit.ts";
import type { Lexicon, PlaceName } from "./lexicon.ts";
import { PhraseIndex } from "./phrases.ts";
import type { Word } from "./words.ts";

export type PlaceAt = {
  readonly from: number;
  readonly to: number;
} & (
  | { readonly kind: "named"; readonly names: readonly PlaceName[]; readonly typed: boolean }
  /** A place with its type that is no unit of the run. */
  | { readonly kind: "unknown"; readonly written: string }
  /** "toàn huyện": the whole that the text is about. */
  | { readonly kind: "whole"; readonly level: Level | null }
);

const TYPES: Readonly<Record<string, string>> = {
  tỉnh: "tỉnh", huyện: "huyện", quận: "quận", xã: "xã", phường: "phường", "thành phố": "thành phố", "thị xã": "thị xã", "thị trấn": "thị trấn", "đặc khu": "đặc khu",
  tp: "thành phố", tx: "thị xã", tt: "thị trấn", "t.p": "thành phố", h: "huyện", q: "quận", x: "xã", p: "phường", t: "tỉnh", đk: "đặc khu",
  cah: "huyện", cax: "xã", cat: "tỉnh", catp: "thành phố", catx: "thị xã", catt: "thị trấn", caq: "quận", cap: "phường",
  commune: "xã", ward: "phường", district: "huyện", province: "tỉnh", city: "thành phố", township: "thị trấn",
}; // prettier-ignore
const TYPED = new PhraseIndex<string>();
for (const [word, type] of Object.entries(TYPES)) TYPED.add(word, type);
const SHORT = new Set(["h", "q", "x", "p", "t"]);
const WHOLE = new PhraseIndex<Level | null>();
for (const { phrase, level } of wholes) WHOLE.add(phrase, level);

export function placesIn(words: readonly Word[], lexicon: Lexicon): PlaceAt[] {
  const found: PlaceAt[] = [];
  for (let i = 0; i < words.length;) {
    const place = placeAt(words, i, lexicon) ?? wholeAt(words, i, lexicon);
    if (place === null) i++;
    else {
      found.push(place);
      i = place.to;
    }
  }
  return lowest(found, words);
}

function wholeAt(words: readonly Word[], i: number, lexicon: Lexicon): PlaceAt | null {
  const found = WHOLE.at(words, i);
  // "trên địa bàn huyện Ba Tri" names its place.
  if (found === null || [0, 1].some((back) => placeAt(words, found.to - back, lexicon) !== null))
    return null;
  return { kind: "whole", level: found.values[0] ?? null, from: found.from, to: found.to };
}

function placeAt(words: readonly Word[], i: number, lexicon: Lexicon): PlaceAt | null {
  const typed = TYPED.at(words, i);
  if (typed !== null) {
    const stop = words[typed.to]?.text === "." ? typed.to + 1 : typed.to;
    if (SHORT.has(words[i]?.text ?? "") && stop === typed.to) return null;
    return typedPlace(words, i, stop, typed.values[0] as string, lexicon);
  }
  if (words[i]?.capital !== true) return null;
  const name = lexicon.places.at(words, i);
  if (name === null || !isName(words, name.from, name.to)) return null;
  return { kind: "named", names: name.values, typed: false, from: i, to: name.to };
}

function typedPlace(
  words: readonly Word[],
  from: number,
  at: number,
  type: string,
  lexicon: Lexicon,
): PlaceAt | null {
  const name = lexicon.places.at(words, at);
  const fits = name?.values.filter((one) => one.type === type) ?? [];
  if (name !== null && fits.length > 0 && isName(words, at, name.to)) {
    return { kind: "named", names: fits, typed: true, from, to: name.to };
  }
  let to = at;
  while (words[to]?.kind === "word" && words[to]?.capital === true && to - at < 5) to++;
  if (to === at || /^(?:hội|ủy|đoàn|mặt|công|ban|tổ)$/u.test(words[at]?.text ?? "")) return null;
  const written = words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
  return { kind: "unknown", written, from, to };
}

/** All of it written with capitals, as names are; a number is one as it is. */
function isName(words: readonly Word[], from: number, to: number): boolean {
  const name = words.slice(from, to).filter(({ kind }) => kind === "word");
  const more = words[to];
  // "An Hòa" is not in "An Hòa Tây", nor "Kon Tum" the place in "An ninh Kon Tum".
  const longer =
    more?.capital === true &&
    more.kind === "word" &&
    more.from - (words[to - 1] as Word).to === 1 &&
    !TYPED_WORDS.has(more.text);
  return name.every(({ capital }) => capital) && !(longer && !isShouted(words, to));
}

const TYPED_WORDS = new Set(Object.keys(TYPES).flatMap((word) => word.split(" ")));

/** A heading in capitals: the next word says nothing of where the name ends. */
function isShouted(words: readonly Word[], to: number): boolean {
  return words[to] !== undefined && words.every(({ kind, capital }) => kind !== "word" || capital);
}

/** "xã An Đức, huyện Ba Tri" is one place, the lower one. */
function lowest(found: readonly PlaceAt[], words: readonly Word[]): PlaceAt[] {
  const kept: PlaceAt[] = [];
  for (const place of found) {
    const last = kept.at(-1);
    if (
      last !== undefined &&
      last.kind === "named" &&
      place.kind === "named" &&
      touches(last, place, words)
    ) {
      const inside = last.names.filter(({ above }) =>
        place.names.some(({ unit }) => above.includes(unit)),
      );
      if (inside.length > 0) {
        kept[kept.length - 1] = { ...last, names: inside, to: place.to };
        continue;
      }
    }
    kept.push(place);
  }
  return kept;
}

function touches(a: PlaceAt, b: PlaceAt, words: readonly Word[]): boolean {
  return words
    .slice(a.to, b.from)
    .every(({ text }) => /^[,(-]$/.test(text) || text === "thuộc" || text === "của");
}
