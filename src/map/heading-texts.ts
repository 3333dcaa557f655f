/** What texts can mean in a heading, kept by their numbers: most cells of a sheet mean nothing. */
import { TextNotes } from "../model/text-notes.ts";
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

const KNOWN = new WeakMap<TextTable, WeakMap<HeadingIndex, TextNotes>>();

export function headingTexts(table: TextTable, index: HeadingIndex): TextNotes {
  let byIndex = KNOWN.get(table);
  if (byIndex === undefined) KNOWN.set(table, (byIndex = new WeakMap()));
  let texts = byIndex.get(index);
  if (texts === undefined) {
    texts = new TextNotes(table, (text) => ANSWERED | flagsOf(text, index));
    byIndex.set(index, texts);
  }
  texts.renew();
  return texts;
}

function flagsOf(written: string, index: HeadingIndex): number {
  const text = written.normalize("NFC").trim();
  if (text.length > LONGEST_HEADING) return 0;
  const { pieces } = index;
  const piece = pieces.has(foldHeading(text)) || pieces.has(foldHeadingBare(text)) ? PIECE : 0;
  return piece | (knownKeys([text], index).length > 0 ? HEADING : 0);
}
