/** A look at one row of a block after another, without an object for each. */
import type { CodeCell, CountCell, RowTime } from "./form-sheet.ts";
import { cellOf, codesOf, type RowBlock, SEE, timeOf } from "./row-block.ts";

export class RowView {
  readonly block: RowBlock;
  /** The place in the block of the row that is looked at. */
  at = 0;

  constructor(block: RowBlock) {
    this.block = block;
  }

  /** Its number in the sheet. */
  get row(): number {
    return this.block.rows[this.at] as number;
  }

  /** With the cell that it stands in. */
  get time(): RowTime {
    return timeOf(this.block, this.at);
  }

  /** By field, with their cells. */
  get codes(): ReadonlyMap<string, CodeCell> {
    return codesOf(this.block, this.at);
  }

  /** undefined: the row has no such cell, or `slot` is -1. */
  cell(slot: number): CountCell | undefined {
    return slot < 0 ? undefined : cellOf(this.block, this.at, slot);
  }

  /** The exact number of a count; null where there is none, or it is not exactly known. */
  exact(slot: number): number | null {
    if (slot < 0) return null;
    const value = this.block.values[this.at * this.block.counts.length + slot] as number;
    if (value >= 0) return value;
    return value === SEE ? exactOf(this.cell(slot)) : null;
  }

  /** It is at least this, where the cell says so; null where nothing is known. */
  lower(slot: number): number | null {
    const value = this.exact(slot);
    if (value !== null) return value;
    const reading = this.cell(slot)?.reading;
    return reading?.ok === true ? reading.value.lower : null;
  }

  /** What is said of a count beside its number. */
  remarked(slot: number): CountCell | undefined {
    const { cells, counts } = this.block;
    return cells.size === 0 || slot < 0 ? undefined : cells.get(this.at * counts.length + slot);
  }
}

/** The exact number of a cell: read, not missing, not hedged. Else null. */
export function exactOf(cell: CountCell | undefined): number | null {
  if (cell === undefined || !cell.reading.ok) return null;
  const { value, qualifier } = cell.reading.value;
  return qualifier === "=" ? value : null;
}
