/** A batch of cells in a ring's slot: one thread scans into it, the other looks at it where it lies. */
import type { CellTable } from "../../model/cell-table.ts";
import { DEFAULT_PIECES } from "../../model/piece-sizes.ts";

/** The widest record: one more than a batch that is nearly full must fit. */
const WIDEST = 0x1_0000;
const CELLS = DEFAULT_PIECES.cells + WIDEST;
const ROWS = DEFAULT_PIECES.rows + 1;

/** Before the columns: rows, cells, the number of the first new text, whether a message belongs to it. */
const FRONT = 4 * Int32Array.BYTES_PER_ELEMENT;

const COLUMNS = [
  // The widest first, so that each is aligned.
  ["values", Float64Array, CELLS],
  ["rows", Int32Array, ROWS],
  ["starts", Int32Array, ROWS + 1],
  ["columns", Uint16Array, CELLS],
  ["fields", Uint16Array, ROWS],
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

  /** What the table holds is all that comes; it may have been begun elsewhere. */
  close(table: CellTable, firstText: number, hasMessage: boolean): void {
    const { rowCount, cellCount } = table;
    this.#front.set([rowCount, cellCount, firstText, hasMessage ? 1 : 0]);
    if (table.values === this.#columns.values) return;
    const { values, rows, starts, columns, fields, kinds, hidden } = this.#columns;
    values.set(table.values.subarray(0, cellCount));
    columns.set(table.columns.subarray(0, cellCount));
    kinds.set(table.kinds.subarray(0, cellCount));
    rows.set(table.rows.subarray(0, rowCount));
    fields.set(table.fields.subarray(0, rowCount));
    hidden.set(table.hidden.subarray(0, rowCount));
    starts.set(table.starts.subarray(0, rowCount + 1));
  }

  /** Makes the table one of the cells here. */
  show(table: CellTable): { readonly firstText: number; readonly hasMessage: boolean } {
    const [rowCount = 0, cellCount = 0, firstText = 0, hasMessage = 0] = this.#front;
    table.reset();
    Object.assign(table, this.#columns, { rowCount, cellCount });
    return { firstText, hasMessage: hasMessage === 1 };
  }
}
