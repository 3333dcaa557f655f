/** Paragraphs cut into sentences. */
import type { Draft } from "../model/draft.ts";
import { wordsOf, type Word } from "./words.ts";

export interface Sentence {
  readonly words: readonly Word[];
  readonly paragraph: number;
}

/** What a full stop behind them does not end. */
const SHORT = new Set([
  "tp",
  "tx",
  "tt",
  "p",
  "x",
  "h",
  "q",
  "t",
  "ths",
  "ts",
  "pgs",
  "gs",
  "đ",
  "c",
  "v",
  "tr",
  "đk",
]);

export function sentencesOf({ read, paragraphs }: Draft): Sentence[] {
  return paragraphs.flatMap(({ from, to }, paragraph) =>
    cut(wordsOf(read, from, to)).map((words) => ({ words, paragraph })),
  );
}

function cut(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  let current: Word[] = [];
  words.forEach((word, i) => {
    current.push(word);
    if (!ends(words, i)) return;
    sentences.push(current);
    current = [];
  });
  return current.length === 0 ? sentences : [...sentences, current];
}

function ends(words: readonly Word[], i: number): boolean {
  const [before, sign, after] = [words[i - 1], words[i] as Word, words[i + 1]];
  if (sign.kind !== "sign" || !/[.!?…]/u.test(sign.text)) return false;
  if (after === undefined) return true;
  if (after.kind === "sign" && /[.!?…]/u.test(after.text)) return false;
  const gap = after.from > sign.to;
  const opens = after.capital || after.kind === "number" || /["“(+*-]/u.test(after.text);
  if (
    sign.text === "." &&
    before !== undefined &&
    SHORT.has(before.text) &&
    before.to === sign.from
  )
    return false;
  // "tổ quốc\".Tiếp tục": a blank was forgotten.
  return (
    opens &&
    (gap || (after.capital && before?.kind !== "word") || (after.capital && !before?.capital))
  );
}
