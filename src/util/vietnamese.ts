/**
 * Vietnamese text as it comes out of spreadsheets: the key under which names and
 * headings compare equal, a looser key for suggestions, and an order of names that
 * needs no locale of the machine.
 */
import { remembered } from "../model/remembered.ts";

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const DASHES = /[-\u02d7\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;
const APOSTROPHES =
  / ?['`\u00b4\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u2018\u2019\u201b\u2032\u2035\ua78b\ua78c\uff07] ?/g;
const SPACES = /\s+/g;
/** Ð, Ɖ look like Đ and are typed for it; these are their lower-case forms. */
const ETH = /[\u00f0\u0256]/g;
const TONE_BEFORE_SHAPE = /([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/g;
const COMBINING = /[\u0300-\u036f]/;
const LEADING_ZEROS = /(^| )0+(?=\d)/g;
const LETTER = "[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]";
/** Lower-case letters, single spaces, commas behind words, as most names are once lower-cased: nothing to tidy. */
const TIDY = new RegExp(`^${LETTER}+(?:,? ${LETTER}+)*$`);

/** A vowel letter without tone, then with huyền, sắc, hỏi, ngã, nặng. */
const VOWELS = [
  "aàáảãạ",
  "ăằắẳẵặ",
  "âầấẩẫậ",
  "eèéẻẽẹ",
  "êềếểễệ",
  "iìíỉĩị",
  "oòóỏõọ",
  "ôồốổỗộ",
  "ơờớởỡợ",
  "uùúủũụ",
  "ưừứửữự",
  "yỳýỷỹỵ",
];
const TONES = new Map<string, { readonly letter: string; readonly tone: number }>();
for (const row of VOWELS) {
  [...row].forEach((char, tone) => TONES.set(char, { letter: row[0] as string, tone }));
}
const ROW_OF = new Map(VOWELS.map((row) => [row[0] as string, row]));

/**
 * Where two habits of placing the tone exist (hòa/hoà, khỏe/khoẻ, thủy/thuỷ), and
 * after q, whose u is no vowel. Elsewhere (mùa, của) one place only is right.
 */
const MISPLACED = /q([ùúủũụ])([aăâeêiơy])|([òóỏõọ])([aăe])|([ùúủũụ])(y)/g;

function placeTone(...match: string[]): string {
  const [whole, u, afterQ, o, afterO, uOfUy, y] = match as [string, ...string[]];
  const first = TONES.get(u ?? o ?? uOfUy ?? "");
  const second = ROW_OF.get(afterQ ?? afterO ?? y ?? "");
  if (first === undefined || second === undefined) return whole;
  return (u === undefined ? "" : "q") + first.letter + (second[first.tone] as string);
}

/**
 * The key under which two spellings of a name or heading are equal: composed, lower
 * case, one habit of tone placement, one kind of apostrophe, hyphens as spaces, single
 * spaces, no invisible characters, numbers without leading zeros. Diacritics stay.
 */
export const foldName = remembered(fold);

function fold(text: string): string {
  let s = text.toLowerCase();
  if (TIDY.test(s)) return s.replace(MISPLACED, placeTone);
  s = s.replace(INVISIBLE, "").normalize("NFC");
  if (COMBINING.test(s)) {
    s = s.normalize("NFD").replace(TONE_BEFORE_SHAPE, "$2$1").normalize("NFC");
  }
  return (
    s
      .replace(ETH, "đ")
      .replace(MISPLACED, placeTone)
      .replace(DASHES, " ")
      // Spaces first: a pattern that begins with any number of them takes their number squared.
      .replace(SPACES, " ")
      .replace(APOSTROPHES, "'")
      .trim()
      .replace(LEADING_ZEROS, "$1")
  );
}

const ROMAN = new Map([
  ["i", "1"],
  ["ii", "2"],
  ["iii", "3"],
  ["iv", "4"],
  ["v", "5"],
  ["vi", "6"],
  ["vii", "7"],
  ["viii", "8"],
  ["ix", "9"],
  ["x", "10"],
]);

/** Letters without any diacritics; the text's other characters stay. */
export function stripMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
}

/** Townships that grew out of state farms: NT Liên Sơn, N.T Phong Hải. */
const STATE_FARM = /^n\.?t\.? /;

/**
 * A key for suggestions only, never for a silent match: {@link foldName} without
 * diacritics, apostrophes and spaces, y as i, a last Roman numeral as a number.
 */
export function looseName(text: string): string {
  const words = stripMarks(foldName(text)).replace(STATE_FARM, "nong truong ").split(" ");
  const last = ROMAN.get(words.at(-1) as string);
  if (last !== undefined) words[words.length - 1] = last;
  return words
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/y/g, "i");
}

/** Order of tones in Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONE_RANK = [0, 1, 4, 2, 3, 5];
const ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/**
 * Sort key: words of letters by the Vietnamese alphabet and numbers by value, then tones.
 * Compare keys with `<`; equal keys mean names that differ in case or punctuation only.
 */
export function collationKey(text: string): string {
  let letters = "";
  let tones = "";
  for (const part of foldName(text).match(/\d+|[^\d]/gu) ?? []) {
    const vowel = TONES.get(part);
    const rank = ALPHABET.indexOf(vowel?.letter ?? part);
    if (/^\d/.test(part)) letters += "1" + String(part.length).padStart(3, "0") + part;
    else if (part === " ") letters += " ";
    else if (rank >= 0) letters += String.fromCharCode(0x41 + rank);
    else letters += "~" + part;
    tones += String(TONE_RANK[vowel?.tone ?? 0]);
  }
  return letters + "\u0000" + tones;
}

/** Vietnamese dictionary order, the same on every machine; ties by code unit. */
export function compareVietnamese(a: string, b: string): number {
  const keyA = collationKey(a);
  const keyB = collationKey(b);
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Which letters a text has, as bits; all that are not of the 26 share one. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 0x61;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return letters;
}

/** No {@link editDistance} of texts with these letters ({@link lettersOf}) is less. */
export function fewestEdits(a: number, b: number): number {
  return Math.max(bits(a & ~b), bits(b & ~a));
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment) in UTF-16 units, or
 * `limit + 1` as soon as it is known to be greater than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  if (ROWS.length < width * 3) ROWS = new Int32Array(width * 6);
  // Three rows in turn: of the letter before the last, of the last, of this one.
  let [before, previous, row] = [0, width, width * 2];
  for (let j = 0; j < width; j++) ROWS[previous + j] = j;
  for (let i = 1; i <= a.length; i++) {
    // Farther from the diagonal than the limit no distance is within it.
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    ROWS[row + from - 1] = from === 1 ? i : limit + 1;
    let least = ROWS[row + from - 1] as number;
    const letter = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let d = (ROWS[previous + j - 1] as number) + (letter === other ? 0 : 1);
      const left = (ROWS[row + j - 1] as number) + 1;
      if (left < d) d = left;
      const above = j < i + limit ? (ROWS[previous + j] as number) + 1 : d;
      if (above < d) d = above;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const swapped = (ROWS[before + j - 2] as number) + 1;
        if (swapped < d) d = swapped;
      }
      ROWS[row + j] = d;
      if (d < least) least = d;
    }
    if (least > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(ROWS[previous + b.length] as number, limit + 1);
}

let ROWS = new Int32Array(192);
