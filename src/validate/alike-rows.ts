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
  const dated = block.whens.map(({ time }) => time.kind === "date" || time.kind === "problem");
  if (block.length < 3 || dated.every(Boolean)) return;
  for (const axis of [null, ...axesOf(block)]) {
    const rests = new Map<string, number>();
    const restOf = block.whats.map((what) => numbered(rests, restKey(what, axis)));
    const times = new Map<string, number>();
    const timeOf = block.whens.map(({ time }) => numbered(times, timeKey(time)));
    const units = new Map<string, number>();
    const unitOf = placing.list.map((place) => numbered(units, unitKey(place)));
    const groups = new Map<number, number[]>();
    for (let i = 0; i < block.length; i++) {
      const when = block.when[i] as number;
      if (dated[when] === true || placeAt(placing, i).kind === "problem") continue;
      const what = block.what[i] as number;
      const unit = axis === null ? 0 : (unitOf[placing.of[i] as number] as number);
      if (axis !== null && ((block.whats[what] as What).get(axis)?.value ?? null) === null)
        continue;
      const key =
        (unit * times.size + (timeOf[when] as number)) * Math.max(rests.size, 1) +
        (restOf[what] as number);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [i]);
      else known.push(i);
    }
    for (const rows of groups.values()) if (rows.length >= 3) yield { axis, rows };
  }
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
