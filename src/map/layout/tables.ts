/** The tables of a sheet: found by their headings, wherever they stand, one under the other or side by side. */
import { KIND } from "../../model/cell-table.ts";
import type { RawCell, RawRow } from "../../model/raw.ts";
import { type Grid, isBlank, MAX_COLUMNS, textOf } from "../grid.ts";
import { anyPart, likely } from "../label/parts.ts";
import type { LabelReading, Lexicon } from "../label/types.ts";
import { isFigure, yearOf } from "./figures.ts";
import { isClosingRow } from "./closing.ts";
import type { TableRegion } from "./region.ts";
import { sideBySide } from "./side-by-side.ts";

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

/** (1), A, 2, "5=3-4": it numbers its column. */
const NUMBER = /^\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*\(?=.*)?$/u;

interface Head {
  readonly top: number;
  bottom: number;
}

export function findTables(grid: Grid, lexicon: Lexicon): TableRegion[] {
  const finder = new HeadFinder(grid, lexicon);
  const heads = finder.heads();
  const regions: TableRegion[] = [];
  for (const [i, head] of heads.entries()) {
    const previous = regions.at(-1);
    const titleTop =
      previous === undefined ? 1 : titleTopOf(grid, lexicon, previous.headBottom, head.top);
    const next = heads[i + 1];
    const bottom =
      next === undefined ? Infinity : titleTopOf(grid, lexicon, head.bottom, next.top) - 1;
    const region = { ...frame(titleTop, head, bottom) };
    if (previous !== undefined && continues(grid, lexicon, previous, region)) {
      const repeats = [...previous.repeats, [titleTop, head.bottom] as const];
      regions[regions.length - 1] = { ...previous, bottom, repeats };
    } else regions.push(region);
  }
  return regions.flatMap((region) => sideBySide(grid, lexicon, region));
}

function frame(titleTop: number, head: Head, bottom: number): TableRegion {
  const { top: headTop, bottom: headBottom } = head;
  return { titleTop, headTop, headBottom, bottom, left: 1, right: MAX_COLUMNS, repeats: [] };
}

export class HeadFinder {
  readonly #grid: Grid;
  readonly #read: (text: string) => LabelReading;
  readonly #isFigure: (cell: RawCell) => boolean;

  constructor(grid: Grid, lexicon: Lexicon) {
    this.#grid = grid;
    this.#read = (text) => lexicon.read(text, "heading");
    this.#isFigure = (cell) => isFigure(cell, lexicon);
  }

  heads(): Head[] {
    const { cells } = this.#grid;
    const heads: Head[] = [];
    for (let at = 0; at < cells.rowCount; at++) {
      const number = cells.rows[at] as number;
      if (heads.length > 0 && number <= (heads.at(-1) as Head).bottom) continue;
      // Nearly all rows hold a number that no heading has: they are passed over without an object.
      if (this.#holdsNumber(at)) continue;
      const row = this.#grid.rowOf(at);
      if (!this.begins(row)) continue;
      const head = this.#grow(row.row);
      if (this.#hasFigures(head)) heads.push(head);
    }
    return heads;
  }

  /** "07/2024" heads a column of a month. */
  #isPeriod(cell: RawCell): boolean {
    if (cell.kind !== "text") return false;
    const { spans, rest } = this.#read(textOf(cell));
    return rest.length === 0 && spans.length === 1 && spans[0]?.readings[0]?.kind === "period";
  }

  #holdsNumber(at: number): boolean {
    const { cells } = this.#grid;
    const end = cells.starts[at + 1] as number;
    for (let cell = cells.starts[at] as number; cell < end; cell++) {
      const kind = cells.kindOf(cell);
      if (kind === KIND.date) return true;
      if (kind !== KIND.number && kind !== KIND.digits) continue;
      const value = cells.values[cell] as number;
      if (!(value >= 1950 && value <= 2109)) return true;
    }
    return false;
  }

  /** Texts of a row, each cell of a merge once; null where a figure stands in it. */
  #texts(row: RawRow): { column: number; text: string }[] | null {
    const texts: { column: number; text: string }[] = [];
    for (const cell of row.cells) {
      if (isBlank(cell) || cell.column > MAX_COLUMNS) continue;
      if (this.#isFigure(cell) && yearOf(cell) === null && !this.#isPeriod(cell)) return null;
      if (cell.kind === "date") return null;
      texts.push({ column: cell.column, text: textOf(cell) });
    }
    return texts;
  }

  /** Two labels or more, of which one heads figures or names a column. */
  begins(row: RawRow): boolean {
    const texts = this.#texts(row);
    if (texts === null || texts.length === 0) return false;
    if (texts.length < 2) return this.#isSpannerOverHead(row, texts);
    let [headish, strong, years] = [0, 0, 0];
    for (const { text } of texts) {
      if (/^\d{4}$/u.test(text)) years++;
      const kinds = likely(this.#read(text)).map(({ kind }) => kind);
      if (kinds.some((kind) => STRONG.has(kind))) strong++;
      if (kinds.some((kind) => HEADISH.has(kind))) headish++;
    }
    if (headish + years < 2) return false;
    if (strong > 0) return headish + years >= Math.min(texts.length, 2);
    return headish + years === texts.length && this.#firstIsBlank(row);
  }

  /** Only months, units or years: a heading whose stub has none, never a row of the body. */
  #firstIsBlank(row: RawRow): boolean {
    const first = row.cells.find((cell) => !isBlank(cell))?.column ?? 1;
    const below = this.#grid.rowAt(row.row + 1);
    const stub = below?.cells.find((cell) => !isBlank(cell));
    return stub !== undefined && stub.column < first && below?.cells.some(this.#isFigure) === true;
  }

  /** One merged label ("Kết quả") right over a row that begins a heading by itself: its spanner. */
  #isSpannerOverHead(row: RawRow, texts: readonly { column: number }[]): boolean {
    const [only] = texts;
    const merge = only === undefined ? undefined : this.#grid.mergeAt(row.row, only.column);
    if (merge === undefined || merge.left === 1 || merge.right === merge.left) return false;
    const below = this.#grid.rowAt(row.row + 1);
    return below !== undefined && this.#texts(below) !== null && this.begins(below);
  }

  /** Further rows of the heading: labels under its spanners, or merged down from it. */
  #grow(top: number): Head {
    const head = { top, bottom: this.#mergedTo(top) };
    for (let height = 0; height < 6; height++) {
      const row = this.#grid.rowAt(head.bottom + 1);
      if (row === undefined || !this.#goesOn(row, head)) break;
      head.bottom = this.#mergedTo(row.row);
    }
    return head;
  }

  /** The lowest row to which cells of this row are merged down, as far as a heading can be high. */
  #mergedTo(row: number): number {
    let bottom = row;
    for (const cell of this.#grid.rowAt(row)?.cells ?? []) {
      const merge = this.#grid.mergeAt(row, cell.column);
      if (merge !== undefined && merge.bottom - row < 8 && !isBlank(cell))
        bottom = Math.max(bottom, merge.bottom);
    }
    // A label merged down over rows of the body is a stub's.
    for (let below = row + 1; below <= bottom; below++) {
      const cells = this.#grid.rowAt(below)?.cells ?? [];
      if (cells.some((cell) => this.#isFigure(cell) && yearOf(cell) === null)) return below - 1;
    }
    return bottom;
  }

  /** Under spanners every label stands where the row above has a label, a merge, or the blank right of one. */
  #goesOn(row: RawRow, head: Head): boolean {
    const texts = this.#texts(row);
    if (texts === null || texts.length === 0) return false;
    if (texts.every(({ text }) => NUMBER.test(text))) return false;
    if (texts.length === 1 && !this.#isUnderLabel(texts[0]?.column ?? 1, head)) return false;
    let known = 0;
    for (const { column, text } of texts) {
      const reading = this.#read(text);
      const isKnown =
        /^\d{4}$/u.test(text) ||
        likely(reading).some(({ kind }) => HEADISH.has(kind) || kind === "part");
      if (isKnown && !this.#isStubOfBody(column, head)) known++;
    }
    return known > 0 && known * 2 >= texts.length && this.#leavesStubBlank(row, head);
  }

  #isUnderLabel(column: number, head: Head): boolean {
    const anchor = this.#grid.anchorOf(head.bottom, column);
    return column > 1 && this.#grid.textAt(anchor.row, anchor.column) !== "";
  }

  #isStubOfBody(column: number, head: Head): boolean {
    const anchor = this.#grid.anchorOf(head.bottom, column);
    const text = this.#grid.textAt(anchor.row, anchor.column);
    if (text === "") return false;
    const parts = likely(this.#read(text));
    return parts.some((part) => part.kind === "column");
  }

  /** The first column of a further heading row is blank, merged from above, or a heading's own word. */
  #leavesStubBlank(row: RawRow, head: Head): boolean {
    const first = row.cells.find((cell) => !isBlank(cell));
    if (first === undefined) return false;
    const above = this.#grid.rowAt(head.top)?.cells.find((cell) => !isBlank(cell));
    if (above === undefined) return true;
    return (
      first.column > above.column || anyPart(this.#read(textOf(first)), "column") !== undefined
    );
  }

  /** Figures stand below, before anything else that begins a heading. */
  #hasFigures(head: Head): boolean {
    const columns = this.#headed(head);
    let looked = 0;
    for (const row of this.#grid.rowsBetween(head.bottom + 1, Infinity)) {
      if (++looked > 60) return false;
      const figures = row.cells.filter((cell) => this.#isFigure(cell) && columns.has(cell.column));
      if (figures.length > 0) return true;
      if (isClosingRow(row)) return false;
      if (this.begins(row)) return false;
    }
    return false;
  }

  #headed(head: Head): ReadonlySet<number> {
    const columns = new Set<number>();
    for (let row = head.top; row <= head.bottom; row++) {
      for (const cell of this.#grid.rowAt(row)?.cells ?? []) {
        if (isBlank(cell)) continue;
        const merge = this.#grid.mergeAt(row, cell.column);
        const right = Math.min(merge?.right ?? cell.column, MAX_COLUMNS);
        for (let column = cell.column; column <= right; column++) columns.add(column);
      }
    }
    return columns;
  }
}

/** The first row of a later table's title: after the last row of figures or of a signature above its heading. */
function titleTopOf(grid: Grid, lexicon: Lexicon, above: number, headTop: number): number {
  let top = above + 1;
  for (const row of grid.rowsBetween(above + 1, headTop)) {
    if (row.cells.some((cell) => isFigure(cell, lexicon) && cell.column > 1) || isClosingRow(row))
      top = row.row + 1;
  }
  return Math.min(top, headTop);
}

/** The same heading again, with no title of its own between: the table goes on after a page break. */
function continues(grid: Grid, lexicon: Lexicon, before: TableRegion, next: TableRegion): boolean {
  if (before.headBottom - before.headTop !== next.headBottom - next.headTop) return false;
  for (let i = 0; i <= next.headBottom - next.headTop; i++) {
    if (rowText(grid, before.headTop + i) !== rowText(grid, next.headTop + i)) return false;
  }
  for (const row of grid.rowsBetween(before.headBottom + 1, next.headTop)) {
    if (isClosingRow(row)) return false;
  }
  const own = titleLines(grid, next.titleTop, next.headTop).filter((line) => says(line, lexicon));
  if (own.length === 0) return true;
  const first = titleLines(grid, before.titleTop, before.headTop).filter((line) =>
    says(line, lexicon),
  );
  return own.every((line) => first.includes(line));
}

/** Whether a title line names a unit, a period or an indicator. */
function says(line: string, lexicon: Lexicon): boolean {
  const reading = lexicon.read(line, "title");
  return ["unit", "period", "indicator"].some((kind) =>
    likely(reading).some((part) => part.kind === kind),
  );
}

function titleLines(grid: Grid, from: number, to: number): string[] {
  const lines: string[] = [];
  for (const row of grid.rowsBetween(from, to)) {
    for (const cell of row.cells)
      if (cell.kind === "text" && !isBlank(cell)) lines.push(textOf(cell));
  }
  return lines;
}

function rowText(grid: Grid, row: number): string {
  const cells = grid.rowAt(row)?.cells ?? [];
  return JSON.stringify(
    cells.filter((c) => !isBlank(c)).map((c) => [c.column, textOf(c).toLowerCase()]),
  );
}
