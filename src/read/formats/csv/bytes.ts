/**
 * CSV in UTF-8 by the kernel: records straight into a table of cells. It knows fields without quotes and
 * quoted ones on one line; at anything else {@link OddQuoting} is thrown, and the text is read by the
 * scanner that knows more.
 */
import type { CellTable } from "../../../model/cell-table.ts";
import type { ReadLimits } from "../../../model/limits.ts";
import {
  CUT,
  FULL,
  LINE,
  MOST_CELLS,
  MOST_ROWS,
  SEPARATOR,
  STATUS,
  UNKNOWN,
} from "../../kernel/layout.gen.ts";
import { type Machine, machine, type Notation } from "../../kernel/machine.ts";
import { type Most, NO_END } from "../../kernel/most.ts";
import { withoutMark } from "../../xml/encoding.ts";
import type { ByteSource } from "../../xml/source.ts";
import { decodeUtf8 } from "../../xml/text.ts";
import { ByteWindow } from "../../xml/window.ts";
import { valueOf, OddQuoting } from "./scan.ts";

const QUOTE = 0x22;
const LF = 0x0a;

/** Texts in quotes that have quotes inside come with those around them, all others without. */
const CSV: Notation = {
  decode(bytes, from, to, part) {
    if (bytes[from] !== QUOTE) return decodeUtf8(bytes, from, to, part);
    return valueOf(decodeUtf8(bytes, from + 1, to - 1, part).replaceAll('""', '"'));
  },
};

export class CsvBytes extends ByteWindow {
  readonly #machine: Machine;
  readonly #separator: number;
  readonly #table: CellTable;
  #line = 1;

  private constructor(
    own: Machine,
    source: ByteSource,
    separator: string,
    table: CellTable,
    limits: ReadLimits,
  ) {
    super(withoutMark(source), "csv", limits);
    this.#machine = own;
    this.#separator = separator.charCodeAt(0);
    this.#table = table;
  }

  /** null: there is no kernel. */
  static open(
    source: ByteSource,
    separator: string,
    table: CellTable,
    limits: ReadLimits,
  ): CsvBytes | null {
    const own = machine(limits);
    return own === null ? null : new CsvBytes(own, source, separator, table, limits);
  }

  /**
   * Scans all records. `take` is called when the table has as many rows or cells, and whenever bytes have come to their
   * end. Throws OddQuoting, and UnreadableFile for bytes that are no UTF-8.
   */
  scan(take: (table: CellTable) => void, most: Most = NO_END): void {
    for (let ended = false; ;) {
      const from = this.pos;
      const status = this.#read(most);
      if (this.#table.rowCount > 0) take(this.#table);
      if (status === FULL) continue;
      if (status !== CUT) throw new OddQuoting(this.#line);
      // A window larger than the kernel's is read in parts.
      if (this.pos > from) continue;
      if (this.more(this.pos)) continue;
      if (this.pos === this.end) break;
      // It is larger than the kernel's window.
      if (ended) throw new OddQuoting(this.#line);
      ended = true;
      // The record at the very end of the file, without a line end: one is added.
      this.bytes[this.end++] = LF;
      this.fills++;
    }
    this.release();
  }

  /** Reads on from the window's position and moves past whole records; why it stopped. */
  #read({ rows, cells }: Most): number {
    const own = this.#machine;
    const table = this.#table;
    let at = own.begin(this, table.texts, CSV);
    own.set(SEPARATOR, this.#separator);
    own.set(LINE, this.#line);
    own.set(MOST_ROWS, rows - table.rowCount);
    own.set(MOST_CELLS, cells - table.cellCount);
    do at = own.kernel.csv(at, own.end);
    while (own.get(STATUS) === UNKNOWN && own.answer(this.part));
    this.pos = own.positionOf(at);
    this.#line = own.get(LINE);
    own.addTo(table);
    return own.get(STATUS);
  }
}
