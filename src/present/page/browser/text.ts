/** Texts as they are searched, numbers as they are sorted and said. Without a document: tests call them in Node. */

import type { ScriptWords } from "./words.ts";

type Signs = Pick<ScriptWords, "thousands" | "point">;

/** `Xã An Đức` is found by `an duc`. */
export function searchable(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase().trim();
}

/** The number that a cell shows, `1.642,5` or `1,642.5`; null: it shows none, or more than one. */
export function numberShown(text: string, { thousands, point }: Signs): number | null {
  const plain = text.trim().replaceAll(thousands, "").replace(point, ".");
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** `Thôn 2` before `Thôn 10`, `E9` before `E14`. */
export const { compare: collate } = new Intl.Collator("vi", { numeric: true });

/** What a cell is sorted by: as it was told (`data-v`), else what it shows; null: nothing. */
export function sortKey(
  text: string,
  told: string | undefined,
  isText: boolean,
  signs: Signs,
): number | string | null {
  if (told !== undefined) return Number(told);
  if (!isText) return numberShown(text, signs);
  return text === "" ? null : text;
}

/** An exact sum of figures with up to six decimals. */
export function sumOf(values: readonly number[]): number {
  const millionths = values.reduce((sum, value) => sum + Math.round(value * 1e6), 0);
  return millionths / 1e6;
}

export function numberText(value: number, { thousands, point }: Signs): string {
  const [whole = "", part] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${value < 0 ? "-" : ""}${grouped}${part === undefined ? "" : point + part}`;
}

/** 28 is AB. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}
