/**
 * What the words of a text can mean for its row, kept by the text's number: a row none of
 * whose texts means anything special is read without a closer look.
 */
import type { RawCell } from "../model/raw.ts";
import { TextNotes } from "../model/text-notes.ts";
import type { TextTable } from "../model/text-table.ts";
import { looksPersonal } from "../model/readings/index.ts";
import { isFigure, isSign } from "./layout/figures.ts";
import {
  isFootnote,
  isGroupSerial,
  isPartItem,
  isPartLabel,
  isSignature,
  isSignatureDate,
  isTotalLabel,
  numbered,
  saysNothingOccurred,
} from "./labels.ts";

/** The answer is known. */
const KNOWN = 1;
/** It may make its row a total, a part, a footnote, a signature; or it is blank. */
export const LABEL = 2;
/** It begins with a number, or is one that groups bear. */
export const NUMBERED = 4;
/** An identity or phone number stands in it. */
export const PERSONAL = 8;
/** A figure, which would be lost under no heading. */
export const FIGURE = 16;
/** It may number a column: (1), A, 2. */
export const NUMBERING = 32;

const FLAGS = new WeakMap<TextTable, TextNotes>();

export function textFlags(table: TextTable): TextNotes {
  let flags = FLAGS.get(table);
  if (flags === undefined) FLAGS.set(table, (flags = new TextNotes(table, flagsOf)));
  flags.renew();
  return flags;
}

function flagsOf(written: string): number {
  const text = written.normalize("NFC").trim();
  const cell: RawCell = { column: 1, kind: "text", value: written };
  let flags = KNOWN;
  if (isLabel(text)) flags |= LABEL;
  if (numbered(text) !== null || isGroupSerial(text)) flags |= NUMBERED;
  if (looksPersonal(written) !== null) flags |= PERSONAL;
  if (isFigure(cell) && !isSign(cell)) flags |= FIGURE;
  if (/^\(?\s*(?:\d{1,2}|[A-Za-z])\s*(?:\)\s*)?(?:=.*)?$/.test(text)) flags |= NUMBERING;
  return flags;
}

function isLabel(text: string): boolean {
  return (
    text === "" ||
    isSignature(text) ||
    isSignatureDate(text) ||
    isTotalLabel(text) ||
    isPartLabel(text) ||
    isPartItem(text) ||
    isFootnote(text) ||
    saysNothingOccurred(text)
  );
}
