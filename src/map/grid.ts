/** A sheet as a grid: cells by row and column, with merged ranges standing for every covered cell. */
import type { CellRange, RawCell, RawRow, RawSheet } from "../model/raw.ts";

import { remembered } from "../model/remembered.ts";

/** A merge over more cells than this is looked up by scanning, so that a merged column costs nothing. */
const INDEXED_MERGE = 20_000;
/** Columns beyond this hold no table that an office fills in by hand. */
export const MAX_COLUMNS = 512;

export class Grid {
  readonly sheet: RawSheet;
  readonly rows: readonly RawRow[];
  readonly #byRow = new Map<number, RawRow>();
  readonly #merges = new Map<number, CellRange>();
  readonly #large: CellRange[] = [];
  /** Rows of the merges, so that the many rows below a heading cost nothing. */
  #top = Infinity;
  #bottom = 0;
  #last: RawRow | undefined;

  constructor(sheet: RawSheet) {
    this.sheet = sheet;
    this.rows = sheet.rows;
    for (const row of sheet.rows) this.#byRow.set(row.row, row);
    for (const range of sheet.merges) this.#addMerge(range);
  }

  #addMerge(range: CellRange): void {
    this.#top = Math.min(this.#top, range.top);
    this.#bottom = Math.max(this.#bottom, range.bottom);
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (size > INDEXED_MERGE) {
      this.#large.push(range);
      return;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        this.#merges.set(row * 16_385 + column, range);
      }
    }
  }

  rowAt(row: number): RawRow | undefined {
    return this.#byRow.get(row);
  }

  /** The cell that stands at this address itself. */
  cellAt(row: number, column: number): RawCell | undefined {
    // Cells are asked for row by row.
    if (row !== this.#last?.row) this.#last = this.#byRow.get(row);
    const cells = this.#last?.cells;
    return cells === undefined ? undefined : cellIn(cells, column);
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    if (row < this.#top || row > this.#bottom) return undefined;
    const small = this.#merges.get(row * 16_385 + column);
    if (small !== undefined || this.#large.length === 0) return small;
    return this.#large.find(
      (m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right,
    );
  }

  /** Where the content shown at this address stands: the merge's first cell, or the cell itself. */
  anchorOf(row: number, column: number): { readonly row: number; readonly column: number } {
    const merge = this.mergeAt(row, column);
    return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
  }

  /** The content shown at this address, through a merge. */
  shownAt(row: number, column: number): RawCell | undefined {
    const anchor = this.anchorOf(row, column);
    return this.cellAt(anchor.row, anchor.column);
  }

  /** A covered cell of a merge other than its first. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }
}

/** Cells are in rising column order and near-dense, so a guess by position nearly always hits. */
export function cellIn(cells: readonly RawCell[], column: number): RawCell | undefined {
  const guess = cells[column - 1];
  if (guess?.column === column) return guess;
  for (const cell of cells) {
    if (cell.column === column) return cell;
    if (cell.column > column) return undefined;
  }
  return undefined;
}

const composed = remembered((text) => text.normalize("NFC").trim());

/** Text of a cell for headings and labels; "" where it has none. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === undefined) return "";
  if (cell.kind === "text") return composed(cell.value);
  if (cell.kind === "number") return String(cell.value);
  return "";
}

export function isBlank(cell: RawCell | undefined): boolean {
  if (cell === undefined) return true;
  if (cell.kind !== "text") return false;
  // A first letter or digit answers for nearly all; only else the text is looked through.
  const first = cell.value.charCodeAt(0);
  return !(first > SPACE && first < DELETE) && cell.value.trim() === "";
}

const SPACE = 0x20;
const DELETE = 0x7f;
