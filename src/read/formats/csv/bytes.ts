/**
 * The scan of CSV bytes in UTF-8: records straight into a table of cells. It knows fields
 * without quotes and whole quoted fields without quotes or line ends inside; at anything
 * else it throws {@link OddQuoting}, and the text is read by the scanner that knows more.
 */
import { type CellTable, KIND } from "../../../model/cell-table.ts";
import { ByteWindow } from "../../xml/window.ts";
import type { ByteSource } from "../../xml/source.ts";
import type { ReadLimits } from "../../../model/limits.ts";
import { decodeUtf8 } from "../../xml/text.ts";
import { OddQuoting } from "./scan.ts";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const ZERO = 0x30;
/** More digits than a count has are a text, which may be somebody's number. */
const MOST_DIGITS = 8;
const MOST_COLUMNS = 0xffff;

/** After a record: the table holds it as its last row, unless it was blank. */
export type AfterRecord = (table: CellTable) => void;

export class CsvBytes extends ByteWindow {
  readonly #separator: number;
  readonly #table: CellTable;
  #line: number;
  /** Of the last record. */
  #fields = 0;

  constructor(source: ByteSource, separator: string, table: CellTable, limits: ReadLimits) {
    super(source, "csv", limits);
    this.#separator = separator.charCodeAt(0);
    this.#table = table;
    this.#line = 1;
  }

  /** Scans all records. Throws OddQuoting, and UnreadableFile for bytes that are no UTF-8. */
  scan(after: AfterRecord): void {
    const table = this.#table;
    for (;;) {
      const end = this.#record(this.pos);
      if (end < 0) {
        // The record is not whole: it is scanned anew once there is more of it.
        table.cellCount = table.starts[table.rowCount] as number;
        if (this.more(this.pos)) continue;
        if (this.pos < this.end) this.#last();
        break;
      }
      this.pos = end;
      table.endRow(this.#line++, false, this.#fields);
      after(table);
    }
    this.release();
  }

  /** The record at the very end of the file, without a line end: one is added. */
  #last(): void {
    const table = this.#table;
    if (this.bytes.indexOf(0, this.pos) < this.end) throw new OddQuoting(this.#line);
    this.bytes[this.end] = LF;
    if (this.#record(this.pos) < 0) throw new OddQuoting(this.#line);
    table.endRow(this.#line, false, this.#fields);
    this.bytes[this.end] = 0;
  }

  /** Adds the cells of the record at `from`; the position after its line end, or -1 where it goes on. */
  #record(from: number): number {
    const { bytes } = this;
    const separator = this.#separator;
    let i = from;
    for (let column = 1; ; column++) {
      if (column > MOST_COLUMNS) throw new OddQuoting(this.#line);
      const byte = bytes[i] as number;
      const stop = byte === QUOTE ? this.#quoted(i, column) : this.#field(i, column);
      if (stop < 0) return -1;
      const closing = bytes[stop] as number;
      if (closing === separator) {
        i = stop + 1;
        continue;
      }
      this.#fields = column;
      if (closing === LF) return stop + 1;
      else if (closing !== CR) return -1;
      else if (bytes[stop + 1] === LF) return stop + 2;
      else return stop + 1 < this.end ? stop + 1 : -1;
    }
  }

  /** The position of the byte that ends the field. */
  #field(from: number, column: number): number {
    const { bytes } = this;
    const separator = this.#separator;
    let i = from;
    let number = 0;
    let digit = (bytes[i] as number) - ZERO;
    while (digit >= 0 && digit <= 9) {
      number = (number * 10 + digit) | 0;
      digit = (bytes[++i] as number) - ZERO;
    }
    const length = i - from;
    let byte = bytes[i] as number;
    if (byte === separator || byte === LF || byte === CR) {
      if (length === 0) return i;
      // A leading zero is part of what is written.
      if (length <= MOST_DIGITS && (length === 1 || bytes[from] !== ZERO)) {
        this.#table.add(column, KIND.digits, number);
        return i;
      }
    }
    let hash = 0;
    for (i = from, byte = bytes[i] as number; byte !== separator && byte !== LF && byte !== CR;) {
      if (byte === 0) return this.#zero(i);
      if (byte === QUOTE) throw new OddQuoting(this.#line);
      hash = (Math.imul(hash, 31) + byte) | 0;
      byte = bytes[++i] as number;
    }
    this.#text(from, i, hash, column);
    return i;
  }

  #quoted(open: number, column: number): number {
    const { bytes } = this;
    let hash = 0;
    let i = open + 1;
    for (let byte = bytes[i] as number; byte !== QUOTE; byte = bytes[++i] as number) {
      if (byte === 0) return this.#zero(i);
      if (byte === LF || byte === CR) throw new OddQuoting(this.#line);
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    const next = bytes[i + 1] as number;
    if (next === 0 && i + 1 >= this.end) return -1;
    if (next !== this.#separator && next !== LF && next !== CR) throw new OddQuoting(this.#line);
    if (i > open + 1) this.#text(open + 1, i, hash, column);
    return i + 1;
  }

  /** Zero bytes begin after the window; inside it they are no text that is known here. */
  #zero(at: number): number {
    if (at < this.end) throw new OddQuoting(this.#line);
    return -1;
  }

  #text(from: number, to: number, hash: number, column: number): void {
    const { texts } = this.#table;
    let id = texts.find(this.bytes, from, to, hash);
    if (id < 0) {
      id = texts.idOf(decodeUtf8(this.bytes, from, to, this.part));
      texts.keep(this.bytes, from, to, hash, id);
    }
    this.#table.add(column, KIND.text, id);
  }
}
