/** The rows of a block that are alike but for one axis: the units of one month and field, the fields of one unit and month. */
import type { Placing, RowPlace } from "../model/form-sheet.ts";
import type { RowBlock, What } from "../model/row-block.ts";
import { placeAt } from "../model/sheet-rows.ts";
import { keyOf } from "../util/keys.ts";
import { timeKey } from "./time-key.ts";

export interface AlikeRows {
  /** The breakdown's field; null: the units. */
  readonly axis: string | null;
  /** Places in the block, in its order. */
  readonly rows: readonly number[];
}

/** Dated records are no rows of a table of totals, and a row without a known unit or member has its own fault. */
export function* alikeRows(block: RowBlock, placing: Placing): Generator<AlikeRows> {
  const times = timesOf(block);
  if (times === null) return;
  const { of: timeOf, count } = times;
  for (const axis of [null, ...axesOf(block)]) {
    const rests = new Map<string, number>();
    const restOf = block.whats.map((what) => numbered(rests, restKey(what, axis)));
    const units = new Map<string, number>();
    const unitOf = placing.list.map((place) => numbered(units, unitKey(place)));
    const groups = new Map<number, number[]>();
    for (let i = 0; i < block.length; i++) {
      const time = timeOf[block.when[i] as number] as number;
      if (time < 0 || placeAt(placing, i).kind === "problem") continue;
      const what = block.what[i] as number;
      const unit = axis === null ? 0 : (unitOf[placing.of[i] as number] as number);
      if (axis !== null && ((block.whats[what] as What).get(axis)?.value ?? null) === null)
        continue;
      const key = (unit * count + time) * Math.max(rests.size, 1) + (restOf[what] as number);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [i]);
      else known.push(i);
    }
    for (const rows of groups.values()) if (rows.length >= LEAST) yield { axis, rows };
  }
}

/** A total and two rows that it may be the sum of. */
const LEAST = 3;

/** By `when`: the number of its time, -1 of a date; null where no time has rows enough. */
function timesOf(
  block: RowBlock,
): { readonly of: readonly number[]; readonly count: number } | null {
  if (block.length < LEAST) return null;
  const times = new Map<string, number>();
  const of = block.whens.map(({ time }) =>
    time.kind === "date" || time.kind === "problem" ? -1 : numbered(times, timeKey(time)),
  );
  const rows = new Uint32Array(times.size);
  let most = 0;
  for (let i = 0; i < block.length; i++) {
    const time = of[block.when[i] as number] as number;
    if (time >= 0) most = Math.max(most, (rows[time] = (rows[time] as number) + 1));
  }
  return most < LEAST ? null : { of, count: times.size };
}

function axesOf({ whats }: RowBlock): Set<string> {
  return new Set(whats.flatMap((what) => [...what.keys()]));
}

function restKey(what: What, axis: string | null): string {
  return keyOf(
    ...[...what].flatMap(([field, { value }]) => (field === axis ? [] : [field, value])),
  );
}

function unitKey(place: RowPlace): string {
  return place.kind === "found" ? place.unit.id : "";
}

function numbered(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
