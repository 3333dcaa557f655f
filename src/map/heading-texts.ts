/** What texts can mean in a heading, kept by their numbers: most cells of a sheet mean nothing. */
import { notesBy } from "../model/text-notes.ts";
import { foldHeading, foldHeadingBare } from "../util/headings.ts";
import { type HeadingIndex, knownKeys } from "./heading-index.ts";

/** The answer is there. */
const ANSWERED = 1;
/** By itself a heading that some form knows. */
export const HEADING = 2;
/** It may be a part of one. */
export const PIECE = 4;

const LONGEST_HEADING = 200;

export const headingTexts = notesBy((text, index: HeadingIndex) => ANSWERED | flagsOf(text, index));

function flagsOf(written: string, index: HeadingIndex): number {
  const text = written.normalize("NFC").trim();
  if (text.length > LONGEST_HEADING) return 0;
  // What folds to nothing ("...") is a piece of any: under "STT" it leaves that heading as it is.
  const mayBe = (folded: string) => folded === "" || index.isPiece(folded);
  const piece = mayBe(foldHeading(text)) || mayBe(foldHeadingBare(text)) ? PIECE : 0;
  return piece | (knownKeys([text], index).length > 0 ? HEADING : 0);
}
