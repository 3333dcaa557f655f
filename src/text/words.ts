/** A draft as words, each with its place in what was drafted. */
import { foldName } from "../util/vietnamese.ts";

export interface Word {
  /** Folded: words of a list are found by it. */
  readonly text: string;
  readonly kind: "word" | "number" | "sign";
  /** Offsets in the draft. */
  readonly from: number;
  readonly to: number;
  /** Written with a capital: may belong to a name. */
  readonly capital: boolean;
}

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\u200b\u00ad]+|\S/gu;
const LETTER = /^\p{L}/u;
const DIGIT = /^\d/;

/** Words of `text` between two offsets of it. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const slice = text.slice(from, to);
  return Array.from(slice.matchAll(WORD), ({ 0: written, index }) => {
    const at = { from: from + index, to: from + index + written.length };
    if (DIGIT.test(written)) return { text: written, kind: "number", capital: false, ...at };
    if (!LETTER.test(written))
      return { text: signOf(written), kind: "sign", capital: false, ...at };
    const capital = written[0] !== written[0]?.toLowerCase();
    return { text: foldName(written), kind: "word", capital, ...at };
  });
}

function signOf(sign: string): string {
  return /[\u2010-\u2015\u2212]/.test(sign) ? "-" : sign;
}

/** The folded words of a phrase of a list: signs are left out, as they come and go. */
export function phraseWords(phrase: string): string[] {
  return wordsOf(phrase, 0, phrase.length)
    .filter(({ kind }) => kind !== "sign")
    .map(({ text }) => text);
}

/** The words as one folded text, each at an offset that leads back to it: for readers of text. */
export function foldedText(words: readonly Word[]): {
  text: string;
  wordAt: (offset: number) => number;
} {
  let text = "";
  const starts: number[] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (before !== undefined && before.to !== word.from) text += " ";
    starts.push(text.length);
    text += word.text;
  });
  const wordAt = (offset: number): number => {
    let low = 0;
    for (let i = 0; i < starts.length && (starts[i] as number) <= offset; i++) low = i;
    return low;
  };
  return { text, wordAt };
}
