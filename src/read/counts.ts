/** Raw counts of a sheet, for `antq inspect`: what was read, before anything is interpreted. */
import { type CellTable, KIND } from "../model/cell-table.ts";
import { cellsOf } from "../model/raw-sheet.ts";
import type { RawSheet, WorkbookFormat } from "../model/raw.ts";

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
  const counter = new RawCounter(format);
  counter.add(cellsOf(sheet));
  return counter.counts();
}

/** Counts over the pieces of a sheet. */
export class RawCounter {
  readonly #csv: boolean;
  readonly #sum = new CompensatedSum();
  /** Cells by kind; then the numbers among those that are texts. */
  readonly #kinds = new Float64Array(8);
  #textNumbers = 0;

  constructor(format: WorkbookFormat) {
    this.#csv = format === "csv";
  }

  add(table: CellTable): void {
    for (let cell = 0; cell < table.cellCount; cell++) {
      const kind = table.kindOf(cell);
      this.#kinds[kind] = (this.#kinds[kind] as number) + 1;
      if (kind === KIND.number) this.#sum.add(table.values[cell] as number);
      else if (this.#csv) this.#addText(table, cell, kind);
    }
  }

  #addText(table: CellTable, cell: number, kind: number): void {
    const number =
      kind === KIND.digits
        ? (table.values[cell] as number)
        : kind === KIND.text
          ? plainNumber(table.textOf(cell))
          : null;
    if (number === null) return;
    this.#textNumbers++;
    this.#sum.add(number);
  }

  counts(): RawCounts {
    const of = (kind: number) => this.#kinds[kind] as number;
    return {
      cells: this.#kinds.reduce((all, some) => all + some),
      numbers: of(KIND.number) + this.#textNumbers,
      sum: this.#sum.value(),
      dates: of(KIND.date),
      errors: of(KIND.error),
      texts: of(KIND.text) + of(KIND.digits) - this.#textNumbers,
      booleans: of(KIND.boolean),
    };
  }
}

/** Whether {@link rawCounts} counts a cell among the numbers. */
export function isNumberCell(table: CellTable, cell: number, format: WorkbookFormat): boolean {
  const kind = table.kindOf(cell);
  if (kind === KIND.number) return true;
  if (format !== "csv") return false;
  return kind === KIND.digits || (kind === KIND.text && plainNumber(table.textOf(cell)) !== null);
}

function plainNumber(written: string): number | null {
  const text = written.trim();
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
