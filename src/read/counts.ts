/** Raw counts of a sheet, for `antq inspect`: what was read, before anything is interpreted. */
import type { RawCell, RawSheet, WorkbookFormat } from "../model/raw.ts";

export interface RawCounts {
  /** Non-blank cells. */
  readonly cells: number;
  readonly numbers: number;
  /** Sum of the numbers, correctly compensated for rounding; dates and booleans are no numbers. */
  readonly sum: number;
  readonly dates: number;
  readonly errors: number;
  readonly texts: number;
  readonly booleans: number;
}

/** A plain number as a program writes it: no grouping, the point as the decimal sign. */
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Counts of one sheet. In CSV, where all is text, a field that is a plain number counts as one. */
export function rawCounts(sheet: RawSheet, format: WorkbookFormat): RawCounts {
  const counts = { cells: 0, numbers: 0, dates: 0, errors: 0, texts: 0, booleans: 0 };
  const sum = new CompensatedSum();
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      counts.cells++;
      const number = numberOf(cell, format);
      if (number !== null) {
        counts.numbers++;
        sum.add(number);
      } else if (cell.kind === "text") counts.texts++;
      else if (cell.kind === "date") counts.dates++;
      else if (cell.kind === "error") counts.errors++;
      else if (cell.kind === "boolean") counts.booleans++;
    }
  }
  return { ...counts, sum: sum.value() };
}

function numberOf(cell: RawCell, format: WorkbookFormat): number | null {
  if (cell.kind === "number") return cell.value;
  if (format !== "csv" || cell.kind !== "text") return null;
  const text = cell.value.trim();
  if (!PLAIN_NUMBER.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Neumaier's sum: the rounding errors are carried along and added at the end. */
class CompensatedSum {
  #sum = 0;
  #lost = 0;

  add(value: number): void {
    const next = this.#sum + value;
    this.#lost +=
      Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
  }

  value(): number {
    return this.#sum + this.#lost;
  }
}
