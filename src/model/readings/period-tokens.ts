/** The words, numbers and signs of a text that may speak of a period. */
import { own } from "../own.ts";
export interface Token {
  readonly text: string;
  /** Offsets in the text that was cut. */
  readonly from: number;
  readonly to: number;
}

/** Stands for what is not to be read again; it is no word, so nothing reads across it. */
export const MASK = "\uFFFC";

const TOKEN = /\d+|[\p{L}\p{M}]+|\S/gu;

export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
}

/** Spellings that mix within one sheet, brought to one; the length stays. */
export function sameSpelling(folded: string): string {
  return folded
    .replace(/(?<!\p{L})quí(?!\p{L})/gu, "quý")
    .replace(/(?<!\p{L})kì(?!\p{L})/gu, "kỳ")
    .replace(/(?<!\p{L})l(?:uỹ|ủy|uỷ|ũy)(?= kế)/gu, "lũy");
}

const WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
};

export interface NumberAt {
  readonly value: number;
  readonly next: number;
}

export const isDigits = (token: Token | undefined, length: number): boolean =>
  token !== undefined && token.text.length <= length && /^\d/u.test(token.text);

/** A number of one or two digits, in words, or in Roman figures; null where none stands at `i`. */
export function numberAt(tokens: readonly Token[], i: number): NumberAt | null {
  const token = tokens[i];
  if (token === undefined) return null;
  const plain = isDigits(token, 2)
    ? { value: Number(token.text), next: i + 1 }
    : (worded(tokens, i) ?? roman(token.text, i));
  return plain === null ? null : inBracketsToo(tokens, plain);
}

function worded(tokens: readonly Token[], i: number): NumberAt | null {
  const value = own(WORDS, tokens[i]?.text ?? "");
  if (value === undefined) return null;
  const unit = value === 10 ? own(WORDS, tokens[i + 1]?.text ?? "") : undefined;
  return unit === 1 || unit === 2 ? { value: 10 + unit, next: i + 2 } : { value, next: i + 1 };
}

function roman(text: string, i: number): NumberAt | null {
  const value = own(ROMAN, text);
  return value === undefined ? null : { value, next: i + 1 };
}

/** "sáu (06)": said twice, the same. */
function inBracketsToo(tokens: readonly Token[], read: NumberAt): NumberAt {
  if (tokens[read.next]?.text !== "(") return read;
  const again =
    worded(tokens, read.next + 1) ??
    (isDigits(tokens[read.next + 1], 2)
      ? { value: Number(tokens[read.next + 1]?.text), next: read.next + 2 }
      : null);
  const same = again?.value === read.value && tokens[again.next]?.text === ")";
  return same ? { value: read.value, next: again.next + 1 } : read;
}
