/** A sheet as a grid: cells by row and column, with merged ranges standing for every covered cell. */
import { type CellTable, KIND, PERCENT } from "../model/cell-table.ts";
import { cellsOf } from "../model/raw-sheet.ts";
import type { CellRange, RawCell, RawRow, RawSheet } from "../model/raw.ts";
import { isPlainCount } from "../model/readings/index.ts";
import { lowerBound } from "../model/sorted.ts";
import { remembered } from "../model/remembered.ts";

/** A merge over more cells than this is looked up by scanning, so that a merged column costs nothing. */
const INDEXED_MERGE = 20_000;
/** Rows kept as objects at a time. */
const MOST_KNOWN = 4096;
/** Columns beyond this hold no table that an office fills in by hand. */
export const MAX_COLUMNS = 512;

export class Grid {
  readonly sheet: RawSheet;
  readonly cells: CellTable;
  /** Rows as objects, of the few that are looked at more closely. */
  readonly #known = new Map<number, RawRow>();
  readonly #merges = new Map<number, CellRange>();
  readonly #large: CellRange[] = [];
  /** Rows of the merges, so that the many rows below a heading cost nothing. */
  #top = Infinity;
  #bottom = 0;

  constructor(sheet: RawSheet, cells: CellTable = cellsOf(sheet)) {
    this.sheet = sheet;
    this.cells = cells;
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

  /** Number of the first row with content; 0 where there is none. */
  get firstRow(): number {
    return this.cells.rowCount === 0 ? 0 : (this.cells.rows[0] as number);
  }

  /** The row at a position among those with content. */
  rowOf(at: number): RawRow {
    const number = this.cells.rows[at] as number;
    let row = this.#known.get(number);
    if (row !== undefined) return row;
    row = this.cells.rowAt(at);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(number, row);
    return row;
  }

  /** Rows from number `from` on, before number `to`. */
  *rowsBetween(from: number, to: number): Generator<RawRow> {
    const { rows, rowCount } = this.cells;
    for (let at = this.positionOf(from); at < rowCount && (rows[at] as number) < to; at++)
      yield this.rowOf(at);
  }

  /** Position of the first row with this number or a higher one. */
  positionOf(row: number): number {
    return lowerBound(this.cells.rows, this.cells.rowCount, row);
  }

  rowAt(row: number): RawRow | undefined {
    const at = this.cells.find(row);
    return at < 0 ? undefined : this.rowOf(at);
  }

  /** The row right under another; a line of a CSV with line breaks in it takes as many numbers more. */
  rowUnder(row: number): RawRow | undefined {
    const at = this.positionUnder(row);
    return at < 0 ? undefined : this.rowOf(at);
  }

  /** The position of {@link rowUnder}, or -1. */
  positionUnder(row: number): number {
    const next = this.cells.find(row + 1);
    if (next >= 0 || this.sheet.csv === undefined) return next;
    let lines = 1;
    for (const cell of this.rowAt(row)?.cells ?? [])
      if (cell.kind === "text") lines += cell.value.split("\n").length - 1;
    return lines === 1 ? -1 : this.cells.find(row + lines);
  }

  /** The cell that stands at this address itself. */
  cellAt(row: number, column: number): RawCell | undefined {
    const cell = this.placeOf(row, column);
    return cell < 0 ? undefined : this.cells.cellAt(cell);
  }

  /** {@link textOf} of the cell at this address, without making an object of it. */
  textAt(row: number, column: number): string {
    const cell = this.placeOf(row, column);
    return cell < 0 ? "" : textIn(this.cells, cell);
  }

  /** The whole number at this address that nobody remarks on (`inText`: written as text, as in CSV); -1 where there is none. */
  wholeAt(row: number, column: number, inText: boolean): number {
    const cell = this.placeOf(row, column);
    const kind = cell < 0 ? KIND.text : this.cells.kindOf(cell);
    if (kind !== KIND.number && !(inText && kind === KIND.digits)) return -1;
    const value = this.cells.values[cell] as number;
    if (value !== 0 && ((this.cells.kinds[cell] as number) & PERCENT) !== 0) return -1;
    return isPlainCount(value) ? value : -1;
  }

  /** The cell's place in {@link cells}, or -1. Cells are asked for row by row. */
  placeOf(row: number, column: number): number {
    const { cells } = this;
    if (row !== this.#lastRow) {
      this.#lastRow = row;
      this.#lastAt = cells.find(row);
    }
    const at = this.#lastAt;
    if (at < 0) return -1;
    const start = cells.starts[at] as number;
    const end = cells.starts[at + 1] as number;
    // Rows are near-dense, so a guess by position nearly always hits.
    let cell = Math.min(start + column - 1, end - 1);
    while (cell > start && (cells.columns[cell] as number) > column) cell--;
    return cells.columns[cell] === column ? cell : -1;
  }

  #lastRow = 0;
  #lastAt = -1;

  /** Merged cells reach into this row. */
  isMerged(row: number): boolean {
    if (row < this.#top || row > this.#bottom) return false;
    this.#mergedRows ??= mergedRows(this.sheet.merges);
    return this.#mergedRows === "many" || this.#mergedRows.has(row);
  }

  #mergedRows: ReadonlySet<number> | "many" | null = null;

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

/** "many": so many that every row counts as one of them. */
function mergedRows(merges: readonly CellRange[]): Set<number> | "many" {
  const height = merges.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  if (height > INDEXED_MERGE) return "many";
  const rows = new Set<number>();
  for (const { top, bottom } of merges) for (let row = top; row <= bottom; row++) rows.add(row);
  return rows;
}

/** {@link textOf} of a cell of a table, by its place in it. */
export function textIn(cells: CellTable, cell: number): string {
  const kind = cells.kindOf(cell);
  if (kind === KIND.text || kind === KIND.digits) return composed(cells.textOf(cell));
  if (kind !== KIND.number) return "";
  const shown = cells.shown.get(cell);
  return shown === undefined ? String(cells.values[cell]) : (cells.texts.texts[shown] ?? "");
}

const composed = remembered((text) => text.normalize("NFC").trim());

/** Text of a cell for headings and labels; "" where it has none. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === undefined) return "";
  if (cell.kind === "text") return composed(cell.value);
  if (cell.kind === "number") return cell.shown ?? String(cell.value);
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
