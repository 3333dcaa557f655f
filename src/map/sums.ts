/** Sums of fields over rows one after another. */
import { cellOf, positionsOf, type RowBlock, SEE } from "../model/row-block.ts";
import type { SumOf } from "./totals.ts";

/** `rows`: the numbers of the sheet's rows. Sums up to each are kept, so that a thousand totals cost what one does. */
export function sumsOf(block: RowBlock, rows: readonly number[]): SumOf {
  const slots = new Map(block.counts.map(({ field }, slot) => [field, slot]));
  const upTo = new Map<string, Float64Array>();
  let positions: Int32Array | null = null;
  let room: Float64Array | null = null;
  return (field, { from, to }) => {
    let sums = upTo.get(field);
    if (sums === undefined) {
      positions ??= Int32Array.from(rows.flatMap((row) => positionsOf(block, row)));
      const size = rows.length + 1;
      room ??= roomFor(size * slots.size);
      const slot = slots.get(field) ?? -1;
      sums = slot < 0 ? new Float64Array(size) : room.subarray(slot * size, (slot + 1) * size);
      addUp(sums, slot, block, positions);
      upTo.set(field, sums);
    }
    return (sums[to] as number) - (sums[from] as number);
  };
}

/** Sums are asked for until the totals are read: small sheets share one piece of memory. */
const SHARED = new Float64Array(16_384);

function roomFor(size: number): Float64Array {
  return size <= SHARED.length ? SHARED : new Float64Array(size);
}

/** Into `sums` the sum of the first row, of the first two, and so on; it begins with that of none. `positions`: two for each row. */
function addUp(sums: Float64Array, slot: number, block: RowBlock, positions: Int32Array): void {
  let sum = 0;
  sums[0] = 0;
  for (let i = 0; 2 * i < positions.length; i++) {
    const to = positions[2 * i + 1] as number;
    for (let at = positions[2 * i] as number; at < to; at++) sum += figureAt(block, at, slot);
    sums[i + 1] = sum;
  }
}

/** What is refused or missing adds nothing. */
function figureAt(block: RowBlock, at: number, slot: number): number {
  if (slot < 0) return 0;
  const value = block.values[at * block.counts.length + slot] as number;
  if (value !== SEE) return Math.max(value, 0);
  const reading = cellOf(block, at, slot)?.reading;
  return reading?.ok === true ? (reading.value.value ?? 0) : 0;
}
