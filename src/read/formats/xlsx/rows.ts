/** The rows of a sheet's `sheetData`. */
import type { RawCell, RawRow } from "../../../model/raw.ts";
import { CLOSE, OPEN, type XmlReader } from "../../xml/reader.ts";
import { MAX_COLUMN, MAX_ROW } from "./address.ts";
import type { CellMaker } from "./cells.ts";
import { FastCells } from "./fastcell.ts";
import { RowTag } from "./rowtag.ts";
import { readSlowCell } from "./slowcell.ts";

const NO_CELLS: RawCell[] = [];

export class RowScanner {
  /** Rightmost column that holds a value. */
  lastColumn = 0;
  readonly #reader: XmlReader;
  readonly #maker: CellMaker;
  readonly #fast: FastCells;
  readonly #tag: RowTag;
  readonly #rows: RawRow[] = [];
  #row = 0;
  #highest = 0;
  #sorted = true;

  constructor(reader: XmlReader, maker: CellMaker) {
    this.#reader = reader;
    this.#maker = maker;
    this.#fast = new FastCells(reader, maker);
    this.#tag = new RowTag(reader);
  }

  /** Reads the content of the `sheetData` just opened, its end included; rows with values, in order. */
  read(): RawRow[] {
    const reader = this.#reader;
    const depth = reader.depth;
    for (;;) {
      reader.skipBlanks();
      const tag = this.#tag;
      if (tag.scan()) {
        this.#readRow(tag.row, tag.hidden, tag.empty);
        continue;
      }
      const token = reader.next();
      if (token === CLOSE && reader.depth < depth) return this.#inOrder();
      if (token !== OPEN) continue;
      if (reader.name === "row") {
        const stated = reader.attribute("r");
        this.#readRow(
          stated === undefined ? null : rowNumber(stated),
          reader.flag("hidden"),
          false,
        );
      } else reader.skip();
    }
  }

  #readRow(stated: number | null, hidden: boolean, empty: boolean): void {
    this.#row = stated ?? this.#row + 1;
    if (this.#row < 1 || this.#row > MAX_ROW) throw this.#reader.corrupt("row number");
    const cells = empty ? NO_CELLS : this.#readCells();
    if (cells.length === 0) return;
    if (this.#row <= this.#highest) this.#sorted = false;
    else this.#highest = this.#row;
    this.#rows.push({ row: this.#row, hidden, cells });
  }

  #readCells(): RawCell[] {
    const reader = this.#reader;
    const fast = this.#fast;
    const cells: RawCell[] = [];
    let column = 0;
    let rising = true;
    for (;;) {
      let found: { readonly column: number; readonly cell: RawCell | null } = fast;
      reader.skipBlanks();
      if (!fast.scan(this.#row, column + 1)) {
        if (this.#tag.scanEnd()) break;
        const token = reader.next();
        if (token === CLOSE) break;
        if (token !== OPEN) continue;
        if (reader.name !== "c") {
          reader.skip();
          continue;
        }
        found = readSlowCell(reader, this.#maker, this.#row, column + 1);
      }
      if (found.column <= column) rising = false;
      column = found.column;
      if (column > MAX_COLUMN) throw reader.corrupt("cell address");
      if (found.cell === null) continue;
      this.#maker.keep();
      cells.push(found.cell);
    }
    if (!rising) sortCells(cells, reader);
    const last = cells.at(-1)?.column ?? 0;
    if (last > this.lastColumn) this.lastColumn = last;
    return cells;
  }

  #inOrder(): RawRow[] {
    if (this.#sorted) return this.#rows;
    const sorted = this.#rows.toSorted((a, b) => a.row - b.row);
    for (const [i, row] of sorted.entries()) {
      if (row.row === sorted[i + 1]?.row) throw this.#reader.corrupt("a row twice");
    }
    return sorted;
  }
}

/** Two cells at one address: neither can be trusted. */
function sortCells(cells: RawCell[], reader: XmlReader): void {
  cells.sort((a, b) => a.column - b.column);
  for (const [i, cell] of cells.entries()) {
    if (cell.column === cells[i + 1]?.column) throw reader.corrupt("a cell twice");
  }
}

function rowNumber(text: string): number {
  return /^[0-9]{1,7}$/.test(text) ? Number(text) : 0;
}
