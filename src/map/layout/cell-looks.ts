/** What cells look like to the search for tables, as bits: no object is made of a cell, and each text is looked at once a run. */
import { type CellTable, KIND } from "../../model/cell-table.ts";
import { notesBy, type TextNotes } from "../../model/text-notes.ts";
import { textIn, textOf } from "../grid.ts";
import { anyPart, likely } from "../label/parts.ts";
import type { LabelReading, Lexicon } from "../label/types.ts";
import { closesTable } from "./closing.ts";
import { isFigure, isYear } from "./figures.ts";
import { PLACES } from "./stub-cell.ts";

/** `ownSign`: an office's sign for a missing figure. `numbering`: (1), A, 2, "5=3-4" number their columns. `day`: 17/10/2024, as a text. */
export const LOOK = {
  blank: 2,
  figure: 4,
  ownSign: 8,
  year: 16,
  fourDigits: 32,
  closing: 64,
  numbering: 128,
  day: 256,
} as const;

/** What a text says in a heading, most likely; `mayBeColumn`: possibly. `period`: that, and nothing else. `names`: what a row of a body is named by. `mayBeMeasure`: a unit of measure is called so, too (đơn vị, xã, đối tượng). */
export const SAYS = {
  head: 2,
  strong: 4,
  part: 8,
  period: 16,
  column: 32,
  mayBeColumn: 64,
  names: 128,
  mayBeMeasure: 256,
} as const;

const ANSWERED = 1;

/** Kinds that make a cell a heading's. */
const HEADISH = new Set([
  "indicator",
  "column",
  "role",
  "member",
  "period",
  "unit",
  "total",
  "percent",
]);
const STRONG = new Set(["indicator", "column", "role"]);
const NAMING = new Set(["unit", "total", "period", "member"]);
const NUMBERING = /^\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*\(?=.*)?$/u;
const DAY = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;

const notesOfLooks = notesBy(looksOfText);
const notesOfHeads = notesBy(saidByText);

/** What the cells of a sheet are looked at by. */
export interface Looks {
  readonly cells: CellTable;
  readonly lexicon: Lexicon;
  readonly looks: TextNotes;
  readonly says: TextNotes;
}

export function openLooks(cells: CellTable, lexicon: Lexicon): Looks {
  const looks = notesOfLooks(cells.texts, lexicon);
  return { cells, lexicon, looks, says: notesOfHeads(cells.texts, lexicon) };
}

/** Bits of {@link LOOK}. */
export function lookOf({ cells, lexicon, looks }: Looks, cell: number): number {
  switch (cells.kindOf(cell)) {
    case KIND.text:
      return looks.of(cells.values[cell] as number);
    case KIND.digits:
      return looksOfText(cells.textOf(cell), lexicon);
    case KIND.number:
      return LOOK.figure | yearBits(textIn(cells, cell));
    case KIND.error:
    case KIND.uncalculated:
      return LOOK.figure;
    default:
      return 0;
  }
}

/** Bits of {@link SAYS}. */
export function saidBy({ cells, lexicon, says }: Looks, cell: number): number {
  const isText = cells.kindOf(cell) === KIND.text;
  return isText ? says.of(cells.values[cell] as number) : saidByText(textIn(cells, cell), lexicon);
}

/** A row of the signature block, without figures; by its position among those with content. */
export function closesAt(looks: Looks, at: number): boolean {
  const { starts } = looks.cells;
  const end = starts[at + 1] as number;
  let all = 0;
  for (let cell = starts[at] as number; cell < end; cell++) all |= lookOf(looks, cell);
  return (all & (LOOK.closing | LOOK.figure)) === LOOK.closing;
}

function looksOfText(value: string, lexicon: Lexicon): number {
  const cell = { kind: "text", column: 1, value } as const;
  const text = textOf(cell);
  if (text === "") return ANSWERED | LOOK.blank;
  const isBuiltIn = isFigure(cell);
  return (
    ANSWERED |
    (isBuiltIn ? LOOK.figure : 0) |
    (!isBuiltIn && lexicon.isMissingSign(value) ? LOOK.ownSign : 0) |
    (closesTable(text) ? LOOK.closing : 0) |
    (NUMBERING.test(text) ? LOOK.numbering : 0) |
    (DAY.test(text) ? LOOK.day : 0) |
    yearBits(text)
  );
}

function yearBits(text: string): number {
  if (text.length !== 4) return 0;
  return (isYear(text) ? LOOK.year : 0) | (/^\d{4}$/u.test(text) ? LOOK.fourDigits : 0);
}

/** "Đơn vị báo cáo:", "Kỳ báo cáo:" with the answer in the cell beside are of the title; no heading ends so. */
function saysPlace(reading: LabelReading): boolean {
  const parts = likely(reading);
  return (
    parts.length > 0 && parts.every((part) => part.kind === "column" && PLACES.has(part.field))
  );
}

function saidByText(value: string, lexicon: Lexicon): number {
  const reading = lexicon.read(textOf({ kind: "text", column: 1, value }), "heading");
  if (value.trimEnd().endsWith(":") && saysPlace(reading)) return ANSWERED;
  const kinds = likely(reading).map(({ kind }) => kind);
  const isPeriod =
    reading.rest.length === 0 &&
    reading.spans.length === 1 &&
    reading.spans[0]?.readings[0]?.kind === "period";
  return (
    ANSWERED |
    (kinds.some((kind) => HEADISH.has(kind)) ? SAYS.head : 0) |
    (kinds.some((kind) => STRONG.has(kind)) ? SAYS.strong : 0) |
    (kinds.includes("part") ? SAYS.part : 0) |
    (isPeriod ? SAYS.period : 0) |
    (kinds.includes("column") ? SAYS.column : 0) |
    (anyPart(reading, "column") === undefined ? 0 : SAYS.mayBeColumn) |
    (kinds.some((kind) => NAMING.has(kind)) ? SAYS.names : 0) |
    (anyPart(reading, "measure") === undefined ? 0 : SAYS.mayBeMeasure)
  );
}
