/** A batch of cells in a ring's slot: one thread scans into it, the other looks at it where it lies. */
import type { CellTable } from "../../model/cell-table.ts";
import { BATCH_CELLS, BATCH_ROWS } from "./types.ts";

/** The widest record: one more than a batch that is nearly full must fit. */
const WIDEST = 0x1_0000;
const CELLS = BATCH_CELLS + WIDEST;
const ROWS = BATCH_ROWS + 1;

/** Before the columns: rows, cells, the number of the first new text, new texts. */
const FRONT = 4 * Int32Array.BYTES_PER_ELEMENT;

const COLUMNS = [
  // The widest first, so that each is aligned.
  ["values", Float64Array, CELLS],
  ["rows", Int32Array, ROWS],
  ["starts", Int32Array, ROWS + 1],
  ["columns", Uint16Array, CELLS],
  ["kinds", Uint8Array, CELLS],
  ["hidden", Uint8Array, ROWS],
] as const;

/** Bytes of a slot, a multiple of eight. */
export const SLOT =
  Math.ceil(
    COLUMNS.reduce((sum, [, type, length]) => sum + type.BYTES_PER_ELEMENT * length, FRONT) / 8,
  ) * 8;

export class TableSlot {
  readonly #front: Int32Array;
  readonly #columns: Pick<CellTable, (typeof COLUMNS)[number][0]>;

  constructor(slot: Uint8Array) {
    const { buffer, byteOffset } = slot;
    this.#front = new Int32Array(buffer, byteOffset, 4);
    let at = byteOffset + FRONT;
    const views = COLUMNS.map(([name, type, length]) => {
      const view = new type(buffer as ArrayBuffer, at, length);
      at += view.byteLength;
      return [name, view];
    });
    this.#columns = Object.fromEntries(views) as Pick<CellTable, (typeof COLUMNS)[number][0]>;
  }

  /** What is added to the table from now on lies here. */
  open(table: CellTable): void {
    Object.assign(table, this.#columns, { rowCount: 0, cellCount: 0 });
  }

  /** What the table holds is all that comes. */
  close({ rowCount, cellCount }: CellTable, firstText: number, newTexts: number): void {
    this.#front.set([rowCount, cellCount, firstText, newTexts]);
  }

  /** Makes the table one of the cells here; which texts are new with them. */
  show(table: CellTable): { readonly firstText: number; readonly newTexts: number } {
    const [rowCount = 0, cellCount = 0, firstText = 0, newTexts = 0] = this.#front;
    Object.assign(table, this.#columns, { rowCount, cellCount });
    return { firstText, newTexts };
  }
}
