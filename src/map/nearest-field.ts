/** Which field of a form an unknown heading most likely means: a suggestion, never a reading. */
import type { Form, FormField } from "../model/catalogue.ts";
import { remembered } from "../model/remembered.ts";
import { foldHeadingBare } from "../util/headings.ts";
import { editDistance, stripMarks } from "../util/vietnamese.ts";
import type { HeadingIndex } from "./heading-index.ts";
import { own } from "../model/own.ts";

/** Words that every other heading has: they tell little. */
const COMMON_WORDS = new Set(["số", "tổng", "các", "của", "và", "trong", "đã", "được", "loại"]);
const COMMON_WEIGHT = 0.3;
/** What offices shorten. */
const SHORT: Readonly<Record<string, string>> = {
  tt: "tuyên truyền",
  pbgdpl: "phổ biến giáo dục pháp luật",
  cb: "cán bộ",
  ca: "công an",
  đv: "đơn vị",
  sl: "số lượng",
  vv: "vụ việc",
  mh: "mô hình",
};
/** Shared weight, of the weight of both, from which two headings may mean the same. */
const LEAST_ALIKE = 0.6;

/** Files of one template ask for the same headings again and again. */
const ANSWERS = new WeakMap<HeadingIndex, Map<string, FormField | null>>();
const MOST_ANSWERS = 10_000;
/** No heading that a form knows is nearly as long. */
const LONGEST = 100;

/** `taken`: ids of fields that the sheet has a column of; they are no suggestion. */
export function nearestField(
  heading: string,
  form: Form,
  index: HeadingIndex,
  taken: Iterable<string>,
): FormField | null {
  if (heading.length > LONGEST) return null;
  const key = foldHeadingBare(heading);
  if (key === "") return null;
  let answers = ANSWERS.get(index);
  if (answers === undefined) ANSWERS.set(index, (answers = new Map()));
  const without = new Set(taken);
  const question = JSON.stringify([form.id, key, ...without]);
  let answer = answers.get(question);
  if (answer === undefined) {
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(question, (answer = search(key, form, index, without)));
  }
  return answer;
}

function search(
  key: string,
  form: Form,
  index: HeadingIndex,
  taken: ReadonlySet<string>,
): FormField | null {
  let best: { field: FormField; score: number } | null = null;
  const holding = new Set<string>();
  for (const fields of [index.own.get(form.id), index.common]) {
    for (const [known, field] of fields ?? []) {
      if (field.role === "ignored" || taken.has(field.id)) continue;
      const score = likeness(key, known);
      if (isPiece(key, known)) holding.add(field.id);
      if (score > 0 && (best === null || score > best.score)) best = { field, score };
    }
  }
  // "Ma túy", "Đối tượng": words of several headings mean none of them.
  if (best !== null && best.score <= 2 && holding.has(best.field.id) && holding.size > 1)
    return null;
  return best?.field ?? null;
}

/** Whether a heading is some words of one of the field's. */
export function isPieceOf(heading: string, { heading: own, aliases }: FormField): boolean {
  const key = foldHeadingBare(heading);
  return [own, ...aliases].some((known) => isPiece(key, foldHeadingBare(known)));
}

function isPiece(key: string, known: string): boolean {
  const [piece, whole] = [wordsOf(key), wordsOf(known)];
  return weight(piece) < weight(whole) && holds(whole, piece);
}

/** 0: not alike; above 2 a slip of the hand, above 1 one heading inside the other, else shared words. */
function likeness(key: string, known: string): number {
  const slip = slipBetween(key, known);
  if (slip !== null) return 3 - slip / Math.max(key.length, 1);
  const [a, b] = [wordsOf(key), wordsOf(known)];
  const shared = sharedWeight(a, b);
  const alike = (2 * shared) / (weight(a) + weight(b));
  if (holds(a, b) || holds(b, a)) return 1 + alike;
  return alike >= LEAST_ALIKE ? alike : 0;
}

function slipBetween(key: string, known: string): number | null {
  const limit = Math.max(1, Math.floor(key.length / 4));
  // Short headings of three letters are all a slip away from one another.
  if (key.length < 4 && key !== known) return null;
  const distance = Math.min(
    editDistance(key, known, limit),
    editDistance(unmarked(key), unmarked(known), limit),
  );
  return distance <= limit ? distance : null;
}

const unmarked = remembered(stripMarks);

function wordsOf(key: string): string[] {
  return key.split(" ").flatMap((word) => (own(SHORT, word) ?? word).split(" "));
}

function weight(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

function weightOf(word: string): number {
  return COMMON_WORDS.has(word) ? COMMON_WEIGHT : 1;
}

function sharedWeight(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let sum = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    sum += weightOf(word);
  }
  return sum;
}

/** The words of one, two or more and one of them telling, follow one another in the other. */
function holds(long: readonly string[], short: readonly string[]): boolean {
  if (short.length < 2 || short.length > long.length || weight(short) <= 1) return false;
  return ` ${long.join(" ")} `.includes(` ${short.join(" ")} `);
}
