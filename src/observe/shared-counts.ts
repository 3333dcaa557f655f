/** Counts merged over several rows: they are of what contains all of these, and nobody's alone. */
import type { Stretch } from "../model/calendar.ts";
import type { FormRow, PlacedSheet } from "../model/form-sheet.ts";
import type { Observation } from "../model/observation.ts";
import type { PeriodScheme } from "../model/period.ts";
import { codesOf, stretchesOf } from "../model/row-block.ts";
import { forEachBlock, placeAt } from "../model/sheet-rows.ts";
import { lastDayIn } from "../model/unit-days.ts";
import type { Unit } from "../model/unit.ts";
import type { ObserveContext, SourceRow, UnitLookup } from "./entry.ts";
import { breakdownOf, type FormFeeds } from "./feeds.ts";

/** What a merged count is of. */
export interface SharedBy extends Stretch {
  readonly unit: Unit;
  readonly by: Observation["by"];
  /** Several units: it is a higher one's. */
  readonly several: boolean;
}

export interface Covered {
  readonly unit: Unit;
  readonly stretch: Stretch;
  readonly codes: FormRow["codes"];
}

export type Told = Pick<ObserveContext, "units" | "scheme">;

/** null: no unit contains them all, or one of them is not known. `to`: the last row under the merge. */
export function sharedBy(
  source: SourceRow,
  to: number,
  { dimensions }: Pick<FormFeeds, "dimensions">,
  { units, scheme }: Told,
): SharedBy | null {
  const rows = coveredRows(source.sheet, source.rowNumber, to, scheme);
  if (rows === null) return null;
  const all: Covered[] = [coveredOf(source), ...rows];
  const unit = commonUnit(all, units);
  if (unit === null) return null;
  const each = all.map(({ codes }) => breakdownOf(codes, dimensions));
  const by = Object.fromEntries(
    dimensions.map((dimension) => {
      const [first, ...others] = each.map((own) => own[dimension] ?? null);
      return [dimension, others.every((other) => other === first) ? (first ?? null) : null];
    }),
  );
  return {
    unit,
    by,
    start: all.reduce((day, { stretch }) => (stretch.start < day ? stretch.start : day), "9999"),
    end: all.reduce((day, { stretch }) => (stretch.end > day ? stretch.end : day), ""),
    several: all.some((own) => own.unit.id !== source.unit.id),
  };
}

export function coveredOf({ unit, stretch, row }: SourceRow): Covered {
  return { unit, stretch, codes: row.codes };
}

export function coveredRows(
  sheet: PlacedSheet,
  after: number,
  to: number,
  scheme: PeriodScheme,
): Covered[] | null {
  const rows: Covered[] = [];
  let unknown = false;
  forEachBlock(sheet, (block, placing) => {
    const stretches = stretchesOf(block, scheme);
    for (let i = 0; i < block.length; i++) {
      const row = block.rows[i] as number;
      if (row <= after || row > to) continue;
      const place = placeAt(placing, i);
      const stretch = stretches[block.when[i] as number] ?? null;
      if (place.kind === "found" && stretch !== null)
        rows.push({ unit: place.unit, stretch, codes: codesOf(block, i) });
      else unknown = true;
    }
  });
  return unknown ? null : rows;
}

/** The lowest unit that is, or is above, all of theirs. */
export function commonUnit(rows: readonly Covered[], units: UnitLookup): Unit | null {
  const lines = rows.map(({ unit, stretch }) => [
    unit,
    ...units.ancestorsOf(unit, lastDayIn(unit, stretch)),
  ]);
  const [first = [], ...others] = lines;
  return first.find(({ id }) => others.every((line) => line.some((own) => own.id === id))) ?? null;
}
