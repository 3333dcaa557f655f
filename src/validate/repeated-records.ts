/** Record rows of one sheet that come piece by piece: each that says what an earlier one said is told. */
import type { Problem } from "../model/finding.ts";
import type { FormRow, PlacedSheet } from "../model/form-sheet.ts";
import { oddOf, oddPlacesOf } from "../model/mixed-rows.ts";
import { formRowOf, type PlainRows } from "../model/plain-rows.ts";
import { repeatOf } from "./duplicates.ts";
import { HashRows } from "./hash-rows.ts";
import { reference, rowStart } from "./places.ts";
import { PlainHashes, rowHashes } from "./record-hash.ts";

export interface Repeat {
  readonly problem: Problem;
  /** Its position among the plain rows; null: an odd one. */
  readonly at: number | null;
}

export class RepeatedRecords {
  readonly #seen = new HashRows();

  /** The rows of a piece, in the sheet's order, that repeat an earlier one; 64 bits of them are compared. */
  *add(sheet: PlacedSheet, plain: PlainRows): Generator<Repeat> {
    const odd = oddOf(sheet);
    const places = oddPlacesOf(sheet);
    const hashes = new PlainHashes(sheet, plain);
    let next = 0;
    for (let i = 0; i <= plain.length; i++) {
      const until = i < plain.length ? (plain.rows[i] as number) : Infinity;
      for (; (odd[next]?.row ?? Infinity) < until; next++) {
        const row = odd[next] as FormRow;
        const own = rowHashes(row, places[next]);
        const first = own === null ? 0 : this.#seen.put(own.first, own.second, row.row);
        if (first !== 0) yield { problem: repeat(sheet, row, first), at: null };
      }
      if (!hashes.read(i)) continue;
      const first = this.#seen.put(hashes.first, hashes.second, plain.rows[i] as number);
      if (first !== 0) yield { problem: repeat(sheet, formRowOf(plain, i), first), at: i };
    }
  }
}

/** Rows of one sheet begin in the same column. */
function repeat(sheet: PlacedSheet, row: FormRow, first: number): Problem {
  return repeatOf(sheet, row, reference({ ...rowStart(row), row: first }));
}
