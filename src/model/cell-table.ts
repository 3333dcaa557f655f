/**
 * The cells of a sheet in columns of memory, row after row: what a reader writes and a
 * mapper reads without an object for each cell. Blank cells are absent.
 */
import type { RawCell, RawRow } from "./raw-cell.ts";
import { find } from "./sorted.ts";
import { fromDayNumber, type CalendarDate } from "./calendar.ts";
import type { TextTable } from "./text-table.ts";

/** What a cell holds; `values` is then ... */
export const KIND = {
  /** the number */
  number: 0,
  /** the text's number in `texts` */
  text: 1,
  /** the day's number (days since 1970-01-01) */
  date: 2,
  /** 0 or 1 */
  boolean: 3,
  /** the number of the error's text in `texts` */
  error: 4,
  /** nothing: a formula saved without its result */
  uncalculated: 5,
  /** a whole number of up to eight digits that is written as text, as every number in CSV is */
  digits: 6,
} as const;

/** Bits beside the kind. */
export const FORMULA = 0x10;
export const FONT = 0x20;
/** A number that its format shows with leading zeros. */
export const SHOWN = 0x40;
/** A number that its format shows as a percentage: 0.04 as 4%. */
export const PERCENT = 0x80;
export const KIND_BITS = 0x0f;

/** Tables whose cells nobody needs any more. */
const spare: CellTable[] = [];
const MOST_SPARE = 4;
/** Larger ones are let go. */
const MOST_SPARE_CELLS = 65_536;

export class CellTable {
  texts: TextTable;
  rowCount = 0;
  cellCount = 0;
  /** Sheet row numbers, from 1. */
  rows: Int32Array;
  /** 1 where the row is hidden. */
  hidden: Uint8Array;
  /** Fields of a CSV record, blank ones too; 0 in a workbook. */
  fields: Uint16Array;
  /** First cell of each row; the next row's first cell is its end. */
  starts: Int32Array;
  /** Of each cell: its column, from 1, rising within a row. */
  columns: Uint16Array;
  kinds: Uint8Array;
  values: Float64Array;
  /** By cell: the font that names a pre-Unicode encoding. */
  readonly fonts = new Map<number, string>();
  /** By cell that is {@link SHOWN}: the number in `texts` of how it is shown. */
  readonly shown = new Map<number, number>();

  constructor(texts: TextTable, cells = 256) {
    this.texts = texts;
    const rows = Math.max(16, cells >> 3);
    this.rows = new Int32Array(rows);
    this.hidden = new Uint8Array(rows);
    this.fields = new Uint16Array(rows);
    this.starts = new Int32Array(rows + 1);
    this.columns = new Uint16Array(cells);
    this.kinds = new Uint8Array(cells);
    this.values = new Float64Array(cells);
  }

  /** A table to be written: one that was given back, or a new one. */
  static open(texts: TextTable): CellTable {
    const table = spare.pop() ?? new CellTable(texts);
    table.texts = texts;
    return table;
  }

  /** Gives the table back: its cells are not looked at again. */
  giveBack(): void {
    if (spare.length >= MOST_SPARE || this.columns.length > MOST_SPARE_CELLS) return;
    this.reset();
    spare.push(this);
  }

  /** Adds a cell to the row that is being written; {@link endRow} closes it. */
  add(column: number, kind: number, value: number): void {
    const at = this.cellCount++;
    if (at >= this.columns.length) this.#growCells();
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.values[at] = value;
  }

  /** Closes a row; one without cells leaves nothing. */
  endRow(row: number, hidden: boolean, fields = 0): void {
    const at = this.rowCount;
    if (this.cellCount === this.starts[at]) return;
    if (at + 1 >= this.starts.length) this.#growRows();
    this.rows[at] = row;
    this.hidden[at] = hidden ? 1 : 0;
    this.fields[at] = fields;
    this.rowCount = at + 1;
    this.starts[at + 1] = this.cellCount;
  }

  /** Makes room for so many more. */
  reserve(cells: number, rows: number): void {
    while (this.cellCount + cells > this.columns.length) this.#growCells();
    while (this.rowCount + rows >= this.starts.length) this.#growRows();
  }

  /** Empties the table for the next rows; memory is kept. */
  reset(): void {
    this.rowCount = 0;
    this.cellCount = 0;
    this.fonts.clear();
    this.shown.clear();
  }

  kindOf(cell: number): number {
    return (this.kinds[cell] as number) & KIND_BITS;
  }

  /** Adds a number that its format shows with leading zeros. */
  addShown(column: number, bits: number, value: number, shown: string): void {
    this.shown.set(this.cellCount, this.texts.idOf(shown));
    this.add(column, KIND.number | SHOWN | bits, value);
  }

  /** A cell's text, of the kinds that have one. */
  textOf(cell: number): string {
    const value = this.values[cell] as number;
    return this.kindOf(cell) === KIND.digits ? String(value) : (this.texts.texts[value] ?? "");
  }

  /** The position of a row by its number, or -1. */
  find(row: number): number {
    return find(this.rows, this.rowCount, row);
  }

  cellAt(cell: number): RawCell {
    const bits = this.kinds[cell] as number;
    const made = this.#cellOf(cell, this.columns[cell] as number, bits & KIND_BITS);
    if ((bits & (FORMULA | FONT | SHOWN | PERCENT)) === 0) return made;
    const font = this.fonts.get(cell);
    const shown = this.shown.get(cell);
    return {
      ...made,
      ...((bits & FORMULA) === 0 ? {} : { formula: true }),
      ...((bits & PERCENT) === 0 ? {} : { percent: true }),
      ...(font === undefined ? {} : { font }),
      ...(shown === undefined ? {} : { shown: this.texts.texts[shown] ?? "" }),
    };
  }

  /** The row at a position, as objects. */
  rowAt(at: number): RawRow {
    const cells: RawCell[] = [];
    const end = this.starts[at + 1] as number;
    for (let cell = this.starts[at] as number; cell < end; cell++) cells.push(this.cellAt(cell));
    return { row: this.rows[at] as number, hidden: this.hidden[at] === 1, cells };
  }

  #cellOf(cell: number, column: number, kind: number): RawCell {
    const value = this.values[cell] as number;
    switch (kind) {
      case KIND.number:
        return { column, kind: "number", value };
      case KIND.date:
        return { column, kind: "date", value: dayText(value) };
      case KIND.boolean:
        return { column, kind: "boolean", value: value === 1 };
      case KIND.error:
        return { column, kind: "error", value: this.textOf(cell) };
      case KIND.uncalculated:
        return { column, kind: "uncalculated" };
      default:
        return { column, kind: "text", value: this.textOf(cell) };
    }
  }

  #growCells(): void {
    const size = Math.max(this.columns.length * 2, 16);
    this.columns = grown(this.columns, new Uint16Array(size));
    this.kinds = grown(this.kinds, new Uint8Array(size));
    this.values = grown(this.values, new Float64Array(size));
  }

  #growRows(): void {
    const size = Math.max(this.rows.length * 2, 16);
    this.rows = grown(this.rows, new Int32Array(size));
    this.hidden = grown(this.hidden, new Uint8Array(size));
    this.fields = grown(this.fields, new Uint16Array(size));
    this.starts = grown(this.starts, new Int32Array(size + 1));
  }
}

function grown<T extends Uint8Array | Uint16Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Days recur: each is written once. */
const DAYS = new Map<number, CalendarDate>();
const MOST_DAYS = 100_000;

/** The ISO text of a day's number. */
export function dayText(day: number): CalendarDate {
  let text = DAYS.get(day);
  if (text === undefined) {
    if (DAYS.size >= MOST_DAYS) DAYS.clear();
    DAYS.set(day, (text = fromDayNumber(day)));
  }
  return text;
}
