/** What texts can mean in a heading, kept by their numbers: most cells of a sheet mean nothing. */
import type { TextTable } from "../model/text-table.ts";
import { foldHeading, foldHeadingBare } from "../util/headings.ts";
import { type HeadingIndex, knownKeys } from "./heading-index.ts";

/** The answer is there. */
const ANSWERED = 1;
/** By itself a heading that some form knows. */
export const HEADING = 2;
/** It may be a part of one. */
export const PIECE = 4;

const LONGEST_HEADING = 200;

export class HeadingTexts {
  readonly #table: TextTable;
  readonly #index: HeadingIndex;
  #flags = new Uint8Array(1024);

  constructor(table: TextTable, index: HeadingIndex) {
    this.#table = table;
    this.#index = index;
  }

  of(id: number): number {
    if (id >= this.#flags.length) {
      const larger = new Uint8Array(Math.max(id + 1, this.#flags.length * 2));
      larger.set(this.#flags);
      this.#flags = larger;
    }
    return this.#flags[id] || (this.#flags[id] = ANSWERED | this.#flagsOf(id));
  }

  #flagsOf(id: number): number {
    const text = (this.#table.texts[id] ?? "").normalize("NFC").trim();
    if (text.length > LONGEST_HEADING) return 0;
    const { pieces } = this.#index;
    const piece = pieces.has(foldHeading(text)) || pieces.has(foldHeadingBare(text)) ? PIECE : 0;
    return piece | (knownKeys([text], this.#index).length > 0 ? HEADING : 0);
  }
}

const KNOWN = new WeakMap<TextTable, WeakMap<HeadingIndex, HeadingTexts>>();

export function headingTexts(table: TextTable, index: HeadingIndex): HeadingTexts {
  let byIndex = KNOWN.get(table);
  if (byIndex === undefined) KNOWN.set(table, (byIndex = new WeakMap()));
  let texts = byIndex.get(index);
  if (texts === undefined) byIndex.set(index, (texts = new HeadingTexts(table, index)));
  return texts;
}
