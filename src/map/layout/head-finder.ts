/** The rows of a sheet that are headings of tables. */
import { KIND } from "../../model/cell-table.ts";
import type { RawCell, RawRow } from "../../model/raw.ts";
import { type Grid, isBlank, MAX_COLUMNS, textOf } from "../grid.ts";
import { anyPart, likely } from "../label/parts.ts";
import type { LabelPart, LabelReading, Lexicon } from "../label/types.ts";
import { isFigure, yearOf } from "./figures.ts";
import { isClosingRow } from "./closing.ts";

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

/** What a row of a body is named by. */
const NAMES_ROW = ({ kind }: LabelPart): boolean =>
  kind === "unit" || kind === "total" || kind === "period" || kind === "member";

/** (1), A, 2, "5=3-4": it numbers its column. */
const NUMBER = /^\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*\(?=.*)?$/u;

export interface Head {
  readonly top: number;
  bottom: number;
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
      if (!this.begins(row, this.#isInBody(at, heads))) continue;
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

  /** The row above is of a table's heading or body: "Số tin tiếp nhận | 2023" goes on with it. */
  #isInBody(at: number, heads: readonly Head[]): boolean {
    if (heads.length === 0 || at === 0) return false;
    const above = this.#grid.rowOf(at - 1);
    return (
      this.#grid.rowUnder(above.row)?.row === this.#grid.cells.rows[at] &&
      above.cells.filter((cell) => !isBlank(cell)).length > 1
    );
  }

  /** Two labels or more, of which one heads figures or names a column; in a body beside numbers only a column's word. */
  begins(row: RawRow, inBody = false): boolean {
    const texts = this.#texts(row);
    if (texts === null || texts.length === 0) return false;
    if (texts.length < 2) return this.#isSpannerOverHead(row, texts);
    let [headish, strong, certain, years] = [0, 0, 0, 0];
    for (const { text } of texts) {
      if (/^\d{4}$/u.test(text)) years++;
      const kinds = likely(this.#read(text)).map(({ kind }) => kind);
      if (kinds.some((kind) => STRONG.has(kind))) strong++;
      if (kinds.some((kind) => kind === "column")) certain++;
      if (kinds.some((kind) => HEADISH.has(kind))) headish++;
    }
    if (headish + years < 2 || (inBody && years > 0 && certain === 0)) return false;
    if (strong > 0) return headish + years >= Math.min(texts.length, 2);
    return headish + years === texts.length && this.#firstIsBlank(row);
  }

  /** Only months, units or years: a heading whose stub has none, never a row of the body. */
  #firstIsBlank(row: RawRow): boolean {
    const first = row.cells.find((cell) => !isBlank(cell))?.column ?? 1;
    const below = this.#grid.rowUnder(row.row);
    const stub = below?.cells.find((cell) => !isBlank(cell));
    return stub !== undefined && stub.column < first && below?.cells.some(this.#isFigure) === true;
  }

  /** One merged label ("Kết quả") right over a row that begins a heading by itself: its spanner. */
  #isSpannerOverHead(row: RawRow, texts: readonly { column: number }[]): boolean {
    const [only] = texts;
    const merge = only === undefined ? undefined : this.#grid.mergeAt(row.row, only.column);
    if (merge === undefined || merge.right === merge.left) return false;
    const below = this.#grid.rowUnder(row.row);
    // Over the whole table stands its title.
    const first = below?.cells.find((cell) => !isBlank(cell))?.column ?? 0;
    return (
      below !== undefined && merge.left > first && this.#texts(below) !== null && this.begins(below)
    );
  }

  /** Further rows of the heading: labels under its spanners, or merged down from it. */
  #grow(top: number): Head {
    const head = { top, bottom: this.#mergedTo(top) };
    for (let height = 0; height < 6; height++) {
      const row = this.#grid.rowUnder(head.bottom);
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
    if (texts.some((own) => this.#namesRow(own, head))) return false;
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

  /** Under a column's own head, which is no spanner, stands what no column is called: the row is of the body. */
  #namesRow({ column, text }: { column: number; text: string }, head: Head): boolean {
    if (!this.#isStubOfBody(column, head) || this.#isSpanner(head.bottom, column)) return false;
    const reading = this.#read(text);
    return anyPart(reading, "column") === undefined && likely(reading).some(NAMES_ROW);
  }

  /** Merged over the column to its right, or with nothing beside it, as in a CSV. */
  #isSpanner(row: number, column: number): boolean {
    const merge = this.#grid.mergeAt(row, column);
    if (merge !== undefined) return merge.right > merge.left;
    const anchor = this.#grid.anchorOf(row, column + 1);
    return this.#grid.textAt(anchor.row, anchor.column) === "";
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
