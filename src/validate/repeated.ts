/** Columns of counts that hold one value in all rows, which may come piece by piece. */
import type { Problem } from "../model/finding.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import { cellOf, type RowBlock } from "../model/row-block.ts";
import { RowView } from "../model/row-view.ts";
import { cellPlace, headingOf } from "./places.ts";

export interface Repeated {
  readonly field: string;
  readonly value: number;
  /** Its first cell. */
  readonly cell: { readonly row: number; readonly column: number };
}

export class RepeatedValues {
  /** Columns that hold one value so far; null: no row has come. */
  #columns: Repeated[] | null = null;
  rows = 0;

  add(block: RowBlock): void {
    if (block.length === 0) return;
    this.#columns ??= firstOf(block);
    this.rows += block.length;
    this.#columns = this.#columns.filter((column) => repeats(block, column));
  }

  /** 0 and 1 are never told: a row is most often one session or one event. */
  get columns(): readonly Repeated[] {
    return this.#columns ?? [];
  }
}

const FEWEST_ROWS = 5;

/** What is told of them, once all rows have come. */
export function* repeatedValues(values: RepeatedValues, sheet: FormSheet): Generator<Problem> {
  const { rows, columns } = values;
  if (rows < FEWEST_ROWS) return;
  for (const { field, value, cell } of columns) {
    const heading = headingOf(sheet, field, cell.column);
    yield {
      code: "repeated-value",
      place: cellPlace(sheet, cell),
      field,
      value,
      facts: { heading, repeated: value, rows },
    };
  }
}

function firstOf(block: RowBlock): Repeated[] {
  const row = new RowView(block);
  const found: Repeated[] = [];
  for (let slot = 0; slot < block.counts.length; slot++) {
    const value = row.exact(slot);
    if (value === null || value <= 1) continue;
    // Hardly any column holds one value: its last row tells.
    row.at = block.length - 1;
    const goesOn = row.exact(slot) === value;
    row.at = 0;
    const cell = goesOn ? cellOf(block, 0, slot) : undefined;
    const field = block.counts[slot]?.field;
    if (cell !== undefined && field !== undefined) found.push({ field, value, cell });
  }
  return found;
}

function repeats(block: RowBlock, { field, value, cell }: Repeated): boolean {
  const slot = block.counts.findIndex((own) => own.field === field && own.column === cell.column);
  const row = new RowView(block);
  for (row.at = 0; row.at < block.length; row.at++) {
    if (row.exact(slot) !== value) return false;
    const marked = row.remarked(slot);
    if (marked !== undefined && marked.column !== cell.column) return false;
  }
  return true;
}
