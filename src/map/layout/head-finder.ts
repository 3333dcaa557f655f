/** The rows of a sheet that are headings of tables: rows of labels, with figures below. */
import { KIND } from "../../model/cell-table.ts";
import { MAX_COLUMNS } from "../grid.ts";
import { closesAt, LOOK, lookOf, saidBy, SAYS } from "./cell-looks.ts";
import {
  findCell,
  firstLabel,
  holdsNumber,
  type Is,
  isInBody,
  isLabel,
  namesOwnRow,
  sameTexts,
  type Search,
} from "./row-search.ts";

/** Numbers of its first and last row. */
export interface Head {
  readonly top: number;
  bottom: number;
}

/** Rows looked through for the first figure under a heading. */
const MOST_ROWS = 60;
/** Further rows of a heading, and rows over which its cells are merged down. */
const MOST_HEIGHT = 6;
const MOST_MERGED = 8;

/** From top to bottom. Nearly all rows hold a number that no heading has: they are passed over. */
export function findHeads(search: Search): Head[] {
  const { cells } = search;
  const heads: Head[] = [];
  for (let at = 0; at < cells.rowCount; at++) {
    const row = cells.rows[at] as number;
    if (heads.length > 0 && row <= (heads.at(-1) as Head).bottom) continue;
    if (holdsNumber(search, at)) continue;
    if (heads.length > 0 && namesOwnRow(search, at)) continue;
    if (!beginsHead(search, at, isOfBody(search, at, heads))) continue;
    const head = grow(search, row, at);
    if (hasFigures(search, head)) heads.push(head);
  }
  return heads;
}

/** Right under a row of a table found before, and no heading of one again ("Đơn vị | 2023" after a page break). */
function isOfBody(search: Search, at: number, heads: readonly Head[]): boolean {
  if (heads.length === 0 || !isInBody(search, at)) return false;
  return !heads.some(({ top }) => sameTexts(search, at, search.cells.find(top)));
}

/** How many labels the row has; -1 where a figure or a day stands among them. */
function labelsOf(search: Search, at: number): number {
  const { cells } = search;
  const end = cells.starts[at + 1] as number;
  let count = 0;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    if ((cells.columns[cell] as number) > MAX_COLUMNS) break;
    if (cells.kindOf(cell) === KIND.date || isFigure(search, cell)) return -1;
    if (isLabel(search, cell)) count++;
  }
  return count;
}

/** A figure, and no year; "07/2024" heads a column of a month. */
function isFigure(search: Search, cell: number): boolean {
  if (!isNumberOrSign(search, cell)) return false;
  const kind = search.cells.kindOf(cell);
  return (kind !== KIND.text && kind !== KIND.digits) || (saidBy(search, cell) & SAYS.period) === 0;
}

function isNumberOrSign(search: Search, cell: number): boolean {
  return looksFigure(search, cell) && (lookOf(search, cell) & LOOK.year) === 0;
}

function looksFigure(search: Search, cell: number): boolean {
  return (lookOf(search, cell) & (LOOK.figure | LOOK.ownSign)) !== 0;
}

/** Two labels or more, of which one heads figures or names a column; in a body beside numbers only a column's word. */
export function beginsHead(search: Search, at: number, inBody = false): boolean {
  const { cells } = search;
  const labels = labelsOf(search, at);
  if (labels < 1) return false;
  if (labels < 2) return isSpannerOverHead(search, at);
  let [headish, strong, certain, years] = [0, 0, 0, 0];
  let [isFirst, stub] = [true, false];
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    if ((cells.columns[cell] as number) > MAX_COLUMNS) break;
    const look = lookOf(search, cell);
    if ((look & LOOK.blank) !== 0) continue;
    if ((look & LOOK.fourDigits) !== 0) years++;
    const says = saidBy(search, cell);
    if ((says & SAYS.strong) !== 0) strong++;
    if ((says & SAYS.column) !== 0) {
      // "Số xã không ma túy | xã | 2023" counts 2.023 communes.
      if ((says & SAYS.mayBeMeasure) === 0) certain++;
      else if (isFirst) stub = true;
    }
    isFirst = false;
    if ((says & SAYS.head) !== 0) headish++;
  }
  if (headish + years < 2 || (inBody && isBodyRow(years, certain > 0, stub))) return false;
  if (strong > 0) return true;
  return headish + years === labels && firstIsBlank(search, at);
}

/** Numbers like years are of the body but under a column's word; one that a unit of measure may be called by (Xã, Loại) needs several. */
function isBodyRow(years: number, certain: boolean, stub: boolean): boolean {
  return years > 0 && !certain && !(stub && years > 1);
}

/** Only months, units or years: a heading whose stub has none, never a row of the body. */
function firstIsBlank(search: Search, at: number): boolean {
  const below = search.grid.positionUnder(search.cells.rows[at] as number);
  const stub = below < 0 ? null : firstLabel(search, below);
  return (
    stub !== null &&
    stub < (firstLabel(search, at) ?? 1) &&
    findCell(search, below, looksFigure) >= 0
  );
}

/** One merged label ("Kết quả") right over a row that begins a heading by itself: its spanner. */
function isSpannerOverHead(search: Search, at: number): boolean {
  const { grid, cells } = search;
  const row = cells.rows[at] as number;
  const merge = grid.mergeAt(row, firstLabel(search, at) ?? 1);
  if (merge === undefined || merge.right === merge.left) return false;
  const below = grid.positionUnder(row);
  // Over the whole table stands its title.
  return below >= 0 && merge.left > (firstLabel(search, below) ?? 0) && beginsHead(search, below);
}

/** Further rows of the heading: labels under its spanners, or merged down from it. */
function grow(search: Search, top: number, at: number): Head {
  const head = { top, bottom: mergedTo(search, at) };
  for (let height = 0; height < MOST_HEIGHT; height++) {
    const next = search.grid.positionUnder(head.bottom);
    if (next < 0 || !goesOn(search, next, head)) break;
    head.bottom = mergedTo(search, next);
  }
  return head;
}

/** The lowest row to which cells of this row are merged down, as far as a heading can be high. */
function mergedTo(search: Search, at: number): number {
  const { grid, cells } = search;
  const row = cells.rows[at] as number;
  let bottom = row;
  if (!grid.isMerged(row)) return bottom;
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    const merge = grid.mergeAt(row, cells.columns[cell] as number);
    if (merge === undefined || merge.bottom <= bottom) continue;
    if (merge.bottom - row < MOST_MERGED && isLabel(search, cell)) bottom = merge.bottom;
  }
  // A label merged down over rows of the body is a stub's.
  for (let below = row + 1; below <= bottom; below++) {
    const next = cells.find(below);
    if (next >= 0 && findCell(search, next, isNumberOrSign) >= 0) return below - 1;
  }
  return bottom;
}

/** Under spanners every label stands where the row above has a label, a merge, or the blank right of one. */
function goesOn(search: Search, at: number, head: Head): boolean {
  const { cells } = search;
  const labels = labelsOf(search, at);
  if (labels < 1) return false;
  const end = cells.starts[at + 1] as number;
  let [known, numbering] = [0, 0];
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    const column = cells.columns[cell] as number;
    if (column > MAX_COLUMNS) break;
    const look = lookOf(search, cell);
    if ((look & LOOK.blank) !== 0) continue;
    if (labels === 1 && !isUnderLabel(search, column, head)) return false;
    const isStub = isStubOfBody(search, column, head);
    if (isStub && namesRow(search, cell, head)) return false;
    if ((look & LOOK.numbering) !== 0) numbering++;
    const isKnown =
      (look & LOOK.fourDigits) !== 0 || (saidBy(search, cell) & (SAYS.head | SAYS.part)) !== 0;
    if (isKnown && !isStub) known++;
  }
  if (numbering === labels) return false;
  return known > 0 && known * 2 >= labels && leavesStubBlank(search, at, head);
}

function isUnderLabel({ grid }: Search, column: number, head: Head): boolean {
  const anchor = grid.anchorOf(head.bottom, column);
  return column > 1 && grid.textAt(anchor.row, anchor.column) !== "";
}

/** Under a column's own head, which is no spanner, stands what no column is called: the row is of the body. */
function namesRow(search: Search, cell: number, head: Head): boolean {
  if (isSpanner(search, head.bottom, search.cells.columns[cell] as number)) return false;
  return (saidBy(search, cell) & (SAYS.mayBeColumn | SAYS.names)) === SAYS.names;
}

/** Merged over the column to its right, or with nothing beside it, as in a CSV. */
function isSpanner({ grid }: Search, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  if (merge !== undefined) return merge.right > merge.left;
  const anchor = grid.anchorOf(row, column + 1);
  return grid.textAt(anchor.row, anchor.column) === "";
}

function isStubOfBody(search: Search, column: number, head: Head): boolean {
  const anchor = search.grid.anchorOf(head.bottom, column);
  const cell = search.grid.placeOf(anchor.row, anchor.column);
  return cell >= 0 && (saidBy(search, cell) & SAYS.column) !== 0;
}

/** The first column of a further heading row is blank, merged from above, or a heading's own word. */
function leavesStubBlank(search: Search, at: number, head: Head): boolean {
  const { cells } = search;
  const first = findCell(search, at, isLabel);
  const top = cells.find(head.top);
  const above = top < 0 ? null : firstLabel(search, top);
  if (first < 0 || above === null) return first >= 0;
  const isBeside = (cells.columns[first] as number) > above;
  return isBeside || (saidBy(search, first) & SAYS.mayBeColumn) !== 0;
}

/** Figures stand below, before anything else that begins a heading. */
function hasFigures(search: Search, head: Head): boolean {
  const { cells, grid } = search;
  const columns = headed(search, head);
  const isHeaded: Is = (_, cell) =>
    looksFigure(search, cell) && columns.has(cells.columns[cell] as number);
  const from = grid.positionOf(head.bottom + 1);
  const to = Math.min(from + MOST_ROWS, cells.rowCount);
  for (let at = from; at < to; at++) {
    if (findCell(search, at, isHeaded) >= 0) return true;
    if (closesAt(search, at)) return false;
    if (!namesOwnRow(search, at) && beginsHead(search, at)) return false;
  }
  return false;
}

function headed(search: Search, head: Head): ReadonlySet<number> {
  const { grid, cells } = search;
  const columns = new Set<number>();
  for (let at = grid.positionOf(head.top); at < cells.rowCount; at++) {
    const row = cells.rows[at] as number;
    if (row > head.bottom) break;
    const end = cells.starts[at + 1] as number;
    for (let cell = cells.starts[at] as number; cell < end; cell++) {
      if (!isLabel(search, cell)) continue;
      const left = cells.columns[cell] as number;
      const right = grid.mergeAt(row, left)?.right ?? left;
      for (let column = left; column <= Math.min(right, MAX_COLUMNS); column++) columns.add(column);
    }
  }
  return columns;
}
