/** The rows of a sheet's `sheetData`. */
import { locatedFault } from "../../located.ts";
import type { CellTable } from "../../../model/cell-table.ts";
import { CLOSE, OPEN, type XmlReader } from "../../xml/reader.ts";
import { MAX_COLUMN, MAX_ROW } from "./address.ts";
import type { CellMaker } from "./cells.ts";
import { FastCells } from "./fastcell.ts";
import { RowTag } from "./rowtag.ts";
import { readSlowCell } from "./slowcell.ts";
import { sortCells, sortRows } from "./sort.ts";

/** Rows as they are read, for one that does not need them all at once. */
export interface RowSink {
  /** Whether the table's rows so far are to be taken. */
  isFull(table: CellTable): boolean;
  /** Takes them; the table is emptied after. */
  take(table: CellTable): void;
}

/** Rows that are not in order cannot be handed on piece by piece. */
export class UnsortedRows extends Error {}

export class RowScanner {
  /** Rightmost column that holds a value. */
  lastColumn = 0;
  readonly #reader: XmlReader;
  readonly #maker: CellMaker;
  readonly #fast: FastCells;
  readonly #tag: RowTag;
  readonly #sink: RowSink | null;
  #row = 0;
  #highest = 0;
  #sorted = true;

  constructor(reader: XmlReader, maker: CellMaker, sink: RowSink | null) {
    this.#reader = reader;
    this.#maker = maker;
    this.#sink = sink;
    this.#fast = new FastCells(reader, maker);
    this.#tag = new RowTag(reader);
  }

  /** Reads the content of the `sheetData` just opened, its end included, into the maker's table. */
  read(): CellTable {
    try {
      return this.#read();
    } catch (error) {
      throw locatedFault(error, { row: this.#row });
    }
  }

  #read(): CellTable {
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
        const row = stated === undefined ? null : rowNumber(stated);
        this.#readRow(row, reader.flag("hidden"), false);
      } else reader.skip();
    }
  }

  #readRow(stated: number | null, hidden: boolean, empty: boolean): void {
    this.#row = stated ?? this.#row + 1;
    if (this.#row < 1 || this.#row > MAX_ROW) throw this.#reader.corrupt("row number");
    if (empty) return;
    const { table } = this.#maker;
    const from = table.cellCount;
    this.#readCells(from);
    if (table.cellCount === from) return;
    if (this.#row <= this.#highest) this.#sorted = false;
    else this.#highest = this.#row;
    table.endRow(this.#row, hidden);
    const sink = this.#sink;
    if (sink === null || !sink.isFull(table)) return;
    if (!this.#sorted) throw new UnsortedRows();
    const { generation } = table.texts;
    sink.take(table);
    table.reset();
    if (table.texts.generation !== generation) this.#maker.forgetTexts();
  }

  #readCells(from: number): void {
    const reader = this.#reader;
    const maker = this.#maker;
    const { table } = maker;
    let column = 0;
    let rising = true;
    for (;;) {
      reader.skipBlanks();
      column = this.#fast.scan(this.#row, column);
      if (this.#tag.scanEnd()) break;
      reader.skipBlanks();
      const token = reader.next();
      if (token === CLOSE) break;
      if (token !== OPEN) continue;
      if (reader.name !== "c") {
        reader.skip();
        continue;
      }
      const slow = readSlowCell(reader, maker, this.#row, column + 1);
      if (slow > MAX_COLUMN) throw reader.corrupt("cell address");
      if (slow <= column) rising = false;
      column = slow;
      if (table.cellCount - from > MAX_COLUMN) throw reader.corrupt("a cell twice");
    }
    maker.keep(from);
    if (!rising && !sortCells(table, from)) throw maker.corrupt("a cell twice", column);
    const last = table.cellCount === from ? 0 : (table.columns[table.cellCount - 1] as number);
    if (last > this.lastColumn) this.lastColumn = last;
  }

  #inOrder(): CellTable {
    const { table } = this.#maker;
    if (this.#sorted) return table;
    if (this.#sink !== null) throw new UnsortedRows();
    const sorted = sortRows(table);
    if (sorted === null) throw this.#reader.corrupt("a row twice");
    return sorted;
  }
}

function rowNumber(text: string): number {
  return /^[0-9]{1,7}$/.test(text) ? Number(text) : 0;
}
