/** Record rows of one sheet that come piece by piece: each that says what an earlier one said is told. */
import type { Problem } from "../model/finding.ts";
import type { FormRow, PlacedSheet } from "../model/form-sheet.ts";
import { oddOf } from "../model/mixed-rows.ts";
import { formRowOf, type PlainRows } from "../model/plain-rows.ts";
import { repeatOf } from "./duplicates.ts";
import { HashTable } from "./hash-table.ts";
import { reference, rowStart } from "./places.ts";
import { eachRecord } from "./record-hash.ts";

export interface Repeat {
  readonly problem: Problem;
  /** Its position among the plain rows; null: an odd one. */
  readonly at: number | null;
}

export class RepeatedRecords {
  readonly #seen = new HashTable();

  /** The rows of a piece that repeat an earlier one; 64 bits of them are compared. */
  add(sheet: PlacedSheet, plain: PlainRows): Repeat[] {
    const repeats: Repeat[] = [];
    eachRecord(sheet, (isPlain, i, first, second) => {
      const number = isPlain ? (plain.rows[i] as number) : (oddOf(sheet)[i] as FormRow).row;
      const known = this.#seen.put(first, second, number);
      if (known === null) return;
      const row = isPlain ? formRowOf(plain, i) : (oddOf(sheet)[i] as FormRow);
      repeats.push({ problem: repeat(sheet, row, known), at: isPlain ? i : null });
    });
    return repeats;
  }
}

/** Rows of one sheet begin in the same column. */
function repeat(sheet: PlacedSheet, row: FormRow, first: number): Problem {
  return repeatOf(sheet, row, reference({ ...rowStart(row), row: first }));
}
