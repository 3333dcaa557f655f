/** Paragraphs cut into sentences. */
import type { Draft, DraftParagraph } from "../model/draft.ts";
import { labelWords } from "./label-words.ts";
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
  return paragraphs.flatMap((one, paragraph) =>
    wordsIn(read, one).map((words) => ({ words, paragraph })),
  );
}

/** A figure of a table is one sentence with its labels. */
function wordsIn(read: string, { from, to, labels }: DraftParagraph): Word[][] {
  const words = wordsOf(read, from, to);
  // A column's heading "2022" counts nothing.
  if (labels?.length === 0 && /^(?:19|20)\d{2}$/u.test(read.slice(from, to).trim())) return [];
  return (labels ?? []).length === 0 ? cut(words) : [[...labelWords(read, labels ?? []), ...words]];
}

function cut(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  let current: Word[] = [];
  words.forEach((word, i) => {
    current.push(word);
    // "1. Hội Nông dân": the number of a line is no sentence.
    if (!ends(words, i) || (i === 1 && isOrdinal(words[0]))) return;
    sentences.push(current);
    current = [];
  });
  return current.length === 0 ? sentences : [...sentences, current];
}

function isOrdinal(word: Word | undefined): boolean {
  return word !== undefined && /^(?:\d{1,2}|[ivx]{1,4}|[a-zđ])$/u.test(word.text);
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
