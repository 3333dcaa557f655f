/**
 * The rows of a sheet's `sheetData`. The kernel reads as far as it knows what it meets; the next token is
 * then read as any other, and the kernel goes on behind it.
 */
import { locatedFault } from "../../located.ts";
import type { CellTable } from "../../../model/cell-table.ts";
import type { Most } from "../../kernel/most.ts";
import { SheetKernel } from "../../kernel/sheet.ts";
import { CLOSE, OPEN, type XmlReader } from "../../xml/reader.ts";
import { MAX_COLUMN, MAX_ROW } from "../../../util/a1.ts";
import type { CellMaker } from "./cells.ts";
import type { OpenRow } from "./open-row.ts";
import { readCell } from "./slowcell.ts";
import { sortCells, sortRows } from "./sort.ts";

/** Rows as they are read, for one that does not need them all at once. */
export interface RowSink {
  /** The table's rows are to be taken as soon as it has one of both. */
  readonly most: Most;
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
  readonly #kernel: SheetKernel | null;
  readonly #sink: RowSink | null;
  readonly #open: OpenRow = { row: 0, inRow: false, hidden: false, column: 0, highest: 0 };
  /** Columns have risen so far in the open row. */
  #rising = true;
  #sorted = true;

  constructor(reader: XmlReader, maker: CellMaker, sink: RowSink | null) {
    this.#reader = reader;
    this.#maker = maker;
    this.#sink = sink;
    this.#kernel = SheetKernel.open(reader, maker, sink?.most ?? null);
  }

  /** Reads the content of the `sheetData` just opened, its end included, into the maker's table. */
  read(): CellTable {
    try {
      return this.#read();
    } catch (error) {
      throw locatedFault(error, { row: this.#open.row });
    }
  }

  #read(): CellTable {
    const reader = this.#reader;
    const open = this.#open;
    const depth = reader.depth;
    if (reader.empty) reader.next();
    while (reader.depth >= depth) {
      reader.skipBlanks();
      if (this.#kernel !== null && this.#rising) {
        this.#readKnown(this.#kernel);
        reader.skipBlanks();
      }
      const token = reader.next();
      if (token === CLOSE) {
        if (open.inRow) this.#endRow();
      } else if (token === OPEN) {
        if (open.inRow && reader.name === "c") this.#readCell();
        else if (!open.inRow && reader.name === "row") this.#openRow();
        else reader.skip();
      }
    }
    return this.#inOrder();
  }

  /** All that the kernel knows from here on. */
  #readKnown(kernel: SheetKernel): void {
    const { table } = this.#maker;
    const open = this.#open;
    do {
      const first = table.rowCount;
      kernel.read(open);
      const { row } = open;
      for (let at = first; at < table.rowCount; at++) {
        open.row = table.rows[at] as number;
        this.#count(table.starts[at] as number, table.starts[at + 1] as number);
      }
      open.row = row;
      // An open row is whole first.
    } while (!open.inRow && this.#handOn());
  }

  #openRow(): void {
    const reader = this.#reader;
    const open = this.#open;
    const stated = reader.attribute("r");
    open.row = stated === undefined ? open.row + 1 : rowNumber(stated);
    if (open.row < 1 || open.row > MAX_ROW) throw reader.corrupt("row number");
    if (reader.empty) {
      reader.next();
      return;
    }
    open.inRow = true;
    open.hidden = reader.flag("hidden");
    open.column = 0;
    this.#rising = true;
  }

  #readCell(): void {
    const reader = this.#reader;
    const open = this.#open;
    const { table } = this.#maker;
    const column = readCell(reader, this.#maker, open.row, open.column + 1);
    if (column > MAX_COLUMN) throw reader.corrupt("cell address");
    if (column <= open.column) this.#rising = false;
    open.column = column;
    if (table.cellCount - (table.starts[table.rowCount] as number) > MAX_COLUMN)
      throw reader.corrupt("a cell twice");
  }

  #endRow(): void {
    const maker = this.#maker;
    const open = this.#open;
    const { table } = maker;
    const from = table.starts[table.rowCount] as number;
    open.inRow = false;
    if (!this.#rising && !sortCells(table, from)) throw maker.corrupt("a cell twice", open.column);
    this.#rising = true;
    this.#count(from, table.cellCount);
    if (table.cellCount === from) return;
    if (open.row <= open.highest) this.#sorted = false;
    else open.highest = open.row;
    table.endRow(open.row, open.hidden);
    this.#handOn();
  }

  #count(from: number, to: number): void {
    this.#maker.keep(to - from);
    const last = to === from ? 0 : (this.#maker.table.columns[to - 1] as number);
    if (last > this.lastColumn) this.lastColumn = last;
  }

  /** Gives the table's rows to the sink where they are enough; whether they were. */
  #handOn(): boolean {
    const sink = this.#sink;
    const { table } = this.#maker;
    if (sink === null) return false;
    const { rows, cells } = sink.most;
    if (table.rowCount < rows && table.cellCount < cells) return false;
    if (!this.#sorted) throw new UnsortedRows();
    const { generation } = table.texts;
    sink.take(table);
    table.reset();
    if (table.texts.generation !== generation) this.#maker.forgetTexts();
    return true;
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
