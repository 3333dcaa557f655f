/** What the search for tables looks at, in numbers: where it is the same, so is what was found. */
import { KIND, KIND_BITS } from "../../model/cell-table.ts";
import type { TextNotes } from "../../model/text-notes.ts";
import { type Grid, MAX_COLUMNS } from "../grid.ts";
import type { HeadingIndex } from "../heading-index.ts";
import { HEADING, headingTexts, PIECE } from "../heading-texts.ts";
import type { MetBefore } from "../met-before.ts";
import { LOOK, lookOf, saidBy, SAYS } from "./cell-looks.ts";
import { holdsCount, type Search } from "./row-search.ts";

/** Larger sheets hardly come twice. */
const MOST_CELLS = 2000;
/** More than any bits of looks and of what a text says. */
const LOOKS = 1024;
/** Parts that tell of a text itself, of a year or a truth, of a text met above; numbers below 0 of a row, and of the merges. */
const [ITSELF, VALUE, AGAIN] = [2 ** 31, 2 ** 32, 2 ** 33];
const MERGES = -(2 ** 31);

/** What a text says that names no column and no indicator. */
const NAMELESS = SAYS.names | SAYS.head | SAYS.period | 1;

/**
 * Puts the question; false where the search looks at more than is asked here. A text that names no column and no
 * indicator and is no piece of a heading (a unit, a line of the title or of the signature) is asked for by its looks,
 * and whether it stood above.
 */
export function askTables(met: MetBefore<unknown>, search: Search, index: HeadingIndex): boolean {
  const { cells, grid } = search;
  if (!mayComeAgain(grid)) return false;
  met.begin();
  const pieces = headingTexts(cells.texts, index);
  const row: RowQuestion = { met, search, pieces, above: new Map() };
  for (let at = 0; at < cells.rowCount; at++) {
    met.add(-(cells.rows[at] as number));
    const isTold = holdsCount(search, at) ? askBody(row, at) : askLabels(row, at);
    if (!isTold) return false;
  }
  met.add(MERGES);
  for (const { top, left, bottom, right } of grid.sheet.merges) {
    met.add(top);
    met.add(left);
    met.add(bottom);
    met.add(right);
  }
  return true;
}

/** Whether other sheets may stand as this one does: what is known of its tables may be kept for them. */
export function mayComeAgain({ cells, sheet }: Grid): boolean {
  return cells.cellCount <= MOST_CELLS && sheet.csv === undefined;
}

interface RowQuestion {
  readonly met: MetBefore<unknown>;
  readonly search: Search;
  readonly pieces: TextNotes;
  /** Texts asked for by their looks, with the cell in which each stood first. */
  readonly above: Map<number, number>;
}

/** Of a row that no heading can be the search sees where its figures stand. */
function askBody({ met, search, pieces }: RowQuestion, at: number): boolean {
  const { cells } = search;
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    const kind = (cells.kinds[cell] as number) & KIND_BITS;
    const column = cells.columns[cell] as number;
    if (kind === KIND.digits || column > MAX_COLUMNS) return false;
    met.add(column);
    if (kind !== KIND.text) met.add(kind);
    else if (isPiece(pieces, cells.values[cell] as number))
      met.add(ITSELF + (cells.values[cell] as number));
    else met.add(KIND_BITS + lookOf(search, cell));
  }
  return true;
}

function askLabels(row: RowQuestion, at: number): boolean {
  const { met, search, pieces } = row;
  const { cells } = search;
  const end = cells.starts[at + 1] as number;
  const isMute = isAlone(search, at);
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    const kind = (cells.kinds[cell] as number) & KIND_BITS;
    const column = cells.columns[cell] as number;
    if (kind === KIND.digits || column > MAX_COLUMNS) return false;
    const value = cells.values[cell] as number;
    met.add(column);
    if (kind !== KIND.text) {
      met.add(kind === KIND.number || kind === KIND.boolean ? VALUE + value : kind);
      continue;
    }
    const says = isMute ? 0 : saidBy(search, cell);
    if ((says & ~NAMELESS) !== 0 || isPiece(pieces, value)) met.add(ITSELF + value);
    else met.add(unnamed(row, cell, says));
  }
  return true;
}

function isPiece(pieces: TextNotes, text: number): boolean {
  return (pieces.of(text) & (PIECE | HEADING)) !== 0;
}

function unnamed({ search, above }: RowQuestion, cell: number, says: number): number {
  const text = search.cells.values[cell] as number;
  const first = above.get(text);
  if (first !== undefined) return AGAIN + first;
  above.set(text, cell);
  return KIND_BITS + lookOf(search, cell) + LOOKS * says;
}

/** One label at the left edge, merged with nothing: a line of a title, or a row's name. The search does not ask what it says. */
function isAlone(search: Search, at: number): boolean {
  const { cells, grid } = search;
  const from = cells.starts[at] as number;
  if ((cells.starts[at + 1] as number) - from > 1 || cells.columns[from] !== 1) return false;
  return (
    !grid.isMerged(cells.rows[at] as number) &&
    (lookOf(search, from) & (LOOK.figure | LOOK.ownSign)) === 0
  );
}
