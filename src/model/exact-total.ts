/** A total row all of whose counts are whole numbers. */
import type { CountCell, ExactTotals, TextAt, TotalRow } from "./form-sheet.ts";
import { exact } from "./value.ts";

export class ExactTotal implements TotalRow {
  readonly row: number;
  readonly label: TextAt;
  readonly covers: readonly number[];
  readonly exact: ExactTotals;
  #counts: ReadonlyMap<string, CountCell> | null = null;

  constructor(row: number, label: TextAt, covers: readonly number[], totals: ExactTotals) {
    this.row = row;
    this.label = label;
    this.covers = covers;
    this.exact = totals;
  }

  get counts(): ReadonlyMap<string, CountCell> {
    return (this.#counts ??= this.#make());
  }

  #make(): ReadonlyMap<string, CountCell> {
    const counts = new Map<string, CountCell>();
    for (const [slot, { field, column }] of this.exact.counts.entries()) {
      const value = exact(this.exact.values[slot] as number);
      counts.set(field, { column, row: this.row, reading: { ok: true, value, remarks: [] } });
    }
    return counts;
  }
}
