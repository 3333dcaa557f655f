/** Sums of the counts of a block over its rows one after another. */
import { cellOf, positionsOf, type RowBlock, SEE } from "../model/row-block.ts";
import type { Span } from "./assemble.ts";

/** Sums up to each row are kept, so that a thousand totals cost what one does. */
export class RowSums {
  readonly #block: RowBlock;
  readonly #rows: readonly number[];
  /** By row, then by slot: the sum of the first rows, none at first. */
  #upTo: Float64Array | null = null;

  /** `rows`: the numbers of the sheet's rows. */
  constructor(block: RowBlock, rows: readonly number[]) {
    this.#block = block;
    this.#rows = rows;
  }

  /** Of the count in a slot of the block; what is refused or missing adds nothing, as a slot below 0. */
  of(slot: number, { from, to }: Span): number {
    if (slot < 0) return 0;
    const width = this.#block.counts.length;
    const upTo = (this.#upTo ??= sumsUpTo(this.#block, this.#rows));
    return (upTo[to * width + slot] as number) - (upTo[from * width + slot] as number);
  }
}

function sumsUpTo(block: RowBlock, rows: readonly number[]): Float64Array {
  const width = block.counts.length;
  const sums = roomFor((rows.length + 1) * width);
  sums.fill(0, 0, width);
  let last = 0;
  for (const row of rows) {
    const [from, to] = positionsOf(block, row);
    const next = last + width;
    sums.copyWithin(next, last, next);
    for (let at = from; at < to; at++)
      for (let slot = 0; slot < width; slot++)
        sums[next + slot] = (sums[next + slot] as number) + figureAt(block, at, slot);
    last = next;
  }
  return sums;
}

/** Sums are asked for until the totals are read: small sheets share one piece of memory. */
const SHARED = new Float64Array(16_384);

function roomFor(size: number): Float64Array {
  return size <= SHARED.length ? SHARED : new Float64Array(size);
}

function figureAt(block: RowBlock, at: number, slot: number): number {
  const value = block.values[at * block.counts.length + slot] as number;
  if (value !== SEE) return Math.max(value, 0);
  const reading = cellOf(block, at, slot)?.reading;
  return reading?.ok === true ? (reading.value.value ?? 0) : 0;
}
