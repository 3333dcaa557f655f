/** Sums of fields over rows one after another, of plain and of single rows. */
import type { FormRow } from "../model/form-sheet.ts";
import { positionOf, type PlainRows } from "../model/plain-rows.ts";
import type { SumOf } from "./totals.ts";

/** `rows`: the numbers of the sheet's rows. Sums up to each are kept, so that a thousand totals cost what one does. */
export function sumsOf(plain: PlainRows, odd: readonly FormRow[], rows: readonly number[]): SumOf {
  const slots = new Map(plain.counts.map(({ field }, slot) => [field, slot]));
  const upTo = new Map<string, Float64Array>();
  let places: readonly Place[] | null = null;
  let room: Float64Array | null = null;
  return (field, { from, to }) => {
    let sums = upTo.get(field);
    if (sums === undefined) {
      places ??= placesOf(plain, odd, rows);
      const size = rows.length + 1;
      room ??= roomFor(size * slots.size);
      const slot = slots.get(field) ?? -1;
      sums = slot < 0 ? new Float64Array(size) : room.subarray(slot * size, (slot + 1) * size);
      addUp(sums, field, slot, plain, places);
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

/** Where a row is: its position among the plain ones, or itself. */
type Place = number | readonly FormRow[];

function placesOf(
  plain: PlainRows,
  odd: readonly FormRow[],
  rows: readonly number[],
): readonly Place[] {
  const byRow = oddByRow(odd);
  return rows.map((row) => {
    const at = positionOf(plain, row);
    return at >= 0 ? at : (byRow.get(row) ?? []);
  });
}

/** Into `sums` the sum of the first row, of the first two, and so on; it begins with that of none. */
function addUp(
  sums: Float64Array,
  field: string,
  slot: number,
  plain: PlainRows,
  places: readonly Place[],
): void {
  const width = plain.counts.length;
  let sum = 0;
  sums[0] = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    if (typeof place !== "number") sum += sumOfSingle(field, place);
    else if (slot >= 0) sum += Math.max(plain.values[place * width + slot] as number, 0);
    sums[i + 1] = sum;
  }
}

function sumOfSingle(field: string, rows: readonly FormRow[]): number {
  let sum = 0;
  for (const { counts } of rows) {
    const reading = counts.get(field)?.reading;
    if (reading?.ok === true) sum += reading.value.value ?? 0;
  }
  return sum;
}

function oddByRow(odd: readonly FormRow[]): Map<number, FormRow[]> {
  const byRow = new Map<number, FormRow[]>();
  for (const row of odd) {
    const known = byRow.get(row.row);
    if (known === undefined) byRow.set(row.row, [row]);
    else known.push(row);
  }
  return byRow;
}
