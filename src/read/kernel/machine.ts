/** The reading kernel in this thread: its memory, what it holds of a window, and whose texts it knows. */
import { Buffer } from "#host/bytes.ts";
import { openKernel } from "#host/kernel.ts";
import type { KernelInstance } from "../../host/kernel-types.ts";
import { type CellTable } from "../../model/cell-table.ts";
import type { ReadLimits } from "../../model/limits.ts";
import type { TextTable } from "../../model/text-table.ts";
import type { ByteWindow } from "../xml/window.ts";
import * as layout from "./layout.gen.ts";

/** Zero bytes behind the window's: the kernel looks ahead by less. */
const SLACK = 64;
const PAGE = 65_536;
/** How bytes say a text: `&amp;` and two quotes mean one thing in each. */
export interface Notation {
  /** The text of bytes; null: none, which is told by what reads it otherwise. */
  decode(bytes: Buffer, from: number, to: number, part: string): string | null;
}

export class Machine {
  readonly kernel: KernelInstance;
  /** What the kernel was told last of a workbook; whose that is, its reader knows. */
  told: unknown = null;
  #words: Int32Array;
  #bytes: Buffer;
  #texts: TextTable | null = null;
  #generation = 0;
  #notation: Notation | null = null;
  #window: ByteWindow | null = null;
  #fill = 0;
  #from = 0;
  #to = 0;

  constructor(kernel: KernelInstance) {
    this.kernel = kernel;
    kernel.prepare();
    this.#words = new Int32Array(kernel.memory.buffer);
    this.#bytes = Buffer.from(kernel.memory.buffer);
  }

  get(word: number): number {
    return this.#words[word >> 2] as number;
  }

  set(word: number, value: number): void {
    this.#words[word >> 2] = value;
  }

  /** Copies bytes to a place of the memory. */
  put(place: number, bytes: Uint8Array): void {
    this.#bytes.set(bytes, place);
  }

  /** Room for the shared strings' numbers; fewer where no memory is to be had. */
  shared(count: number): Int32Array {
    const { memory } = this.kernel;
    const missing = layout.SHARED + 4 * count - memory.buffer.byteLength;
    if (missing > 0) {
      try {
        memory.grow(Math.ceil(missing / PAGE));
      } catch {
        // The others are looked up one by one.
      }
      this.#words = new Int32Array(memory.buffer);
      this.#bytes = Buffer.from(memory.buffer);
    }
    return this.#words.subarray(layout.SHARED >> 2, (layout.SHARED >> 2) + count);
  }

  /** Where the window's bytes from its position on lie, which are copied once; a batch begins. */
  begin(window: ByteWindow, texts: TextTable, notation: Notation): number {
    const { pos, end } = window;
    const isHeld =
      window === this.#window &&
      window.fills === this.#fill &&
      pos >= this.#from &&
      pos <= this.#to &&
      (this.#to === end || pos - this.#from < layout.WINDOW_BYTES / 2);
    if (!isHeld) this.#hold(window);
    this.#speak(texts, notation);
    this.set(layout.CELL_COUNT, 0);
    this.set(layout.ROW_COUNT, 0);
    this.set(layout.STATUS, 0);
    this.set(layout.ANSWER_FROM, 0);
    return layout.WINDOW + pos - this.#from;
  }

  /** Numbers of texts hold for one table, and for one notation. */
  #speak(texts: TextTable, notation: Notation): void {
    const { generation } = texts;
    const isKnown = texts === this.#texts && generation === this.#generation;
    if (isKnown && notation === this.#notation) return;
    this.kernel.forgetTexts();
    this.#texts = texts;
    this.#generation = generation;
    this.#notation = notation;
  }

  #hold(window: ByteWindow): void {
    const { bytes, pos, end } = window;
    this.#window = window;
    this.#fill = window.fills;
    this.#from = pos;
    this.#to = Math.min(end, pos + layout.WINDOW_BYTES);
    const length = bytes.copy(this.#bytes, layout.WINDOW, pos, this.#to);
    this.#bytes.fill(0, layout.WINDOW + length, layout.WINDOW + length + SLACK);
  }

  /** The address behind the bytes that are held. */
  get end(): number {
    return layout.WINDOW + this.#to - this.#from;
  }

  /** The window's position of an address. */
  positionOf(address: number): number {
    return this.#from + address - layout.WINDOW;
  }

  /** Tells the number of the text that the kernel asks for; false: it has none. */
  answer(part: string): boolean {
    const [from, to] = [this.get(layout.TEXT_FROM), this.get(layout.TEXT_TO)];
    const text = this.#notation?.decode(this.#bytes, from, to, part) ?? null;
    if (text === null || this.#texts === null) return false;
    this.kernel.answer(this.#texts.idOf(text));
    return true;
  }

  /** Adds the batch's cells and closed rows to a table. */
  addTo(table: CellTable): void {
    const cells = this.get(layout.CELL_COUNT);
    const rows = this.get(layout.ROW_COUNT);
    const first = table.cellCount;
    table.reserve(cells, rows);
    const { buffer } = this.kernel.memory;
    table.columns.set(new Uint16Array(buffer, layout.COLUMNS, cells), first);
    table.kinds.set(new Uint8Array(buffer, layout.KINDS, cells), first);
    table.values.set(new Float64Array(buffer, layout.VALUES, cells), first);
    table.cellCount += cells;
    if (rows === 0) return;
    table.rows.set(new Int32Array(buffer, layout.ROWS, rows), table.rowCount);
    table.hidden.set(new Uint8Array(buffer, layout.HIDDEN_ROWS, rows), table.rowCount);
    table.fields.set(new Uint16Array(buffer, layout.FIELDS, rows), table.rowCount);
    for (let i = 0; i < rows; i++)
      table.starts[table.rowCount + i + 1] =
        first + (this.#words[(layout.ENDS >> 2) + i] as number);
    table.rowCount += rows;
  }
}

let own: Machine | null | undefined;

/** The kernel of this thread; null where there is none, or none is wanted. */
export function machine({ pieces }: ReadLimits): Machine | null {
  if (!pieces.byKernel) return null;
  if (own === undefined) {
    const kernel = openKernel();
    own = kernel === null ? null : new Machine(kernel);
  }
  return own;
}
