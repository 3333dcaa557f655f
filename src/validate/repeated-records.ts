/** Record rows of one sheet that come piece by piece: each that says what an earlier one said is told. */
import type { Problem } from "../model/finding.ts";
import type { FormRow, FormSheet, Placing } from "../model/form-sheet.ts";
import { formRowOf, type RowBlock } from "../model/row-block.ts";
import { repeatOf } from "./duplicates.ts";
import { HashTable } from "./hash-table.ts";
import { reference, rowStart } from "./places.ts";
import { eachRecord } from "./record-hash.ts";

export interface Repeat {
  readonly problem: Problem;
  /** Its place in the block. */
  readonly at: number;
}

export class RepeatedRecords {
  readonly #seen = new HashTable();

  /** The rows of a piece that repeat an earlier one; 64 bits of them are compared. */
  add(sheet: FormSheet, block: RowBlock, placing: Placing): Repeat[] {
    const repeats: Repeat[] = [];
    eachRecord(block, placing, (at, first, second) => {
      const known = this.#seen.put(first, second, block.rows[at] as number);
      if (known === null) return;
      repeats.push({ problem: repeat(sheet, formRowOf(block, at), known), at });
    });
    return repeats;
  }
}

/** Rows of one sheet begin in the same column. */
function repeat(sheet: FormSheet, row: FormRow, first: number): Problem {
  return repeatOf(sheet, row, reference({ ...rowStart(row), row: first }));
}
