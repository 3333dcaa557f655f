/** In which units' totals each cell stands: as reported, or on the boundaries of another day. */
import { linesBelow, wholeOf } from "../aggregate/restate.ts";
import { type Piece, underRestated } from "../aggregate/trace-restated.ts";
import type { Stretch } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Restating } from "../model/restating.ts";
import type { Unit } from "../model/unit.ts";
import { lastDayIn } from "../model/unit-days.ts";
import type { Entry } from "../observe/index.ts";
import { keyOf } from "../util/keys.ts";

export interface Line {
  readonly entry: Piece<Entry>;
  /** The same list for all cells that go the same way. */
  readonly units: readonly Unit[];
  /** A part by shares: it stands in totals, but in no row of a breakdown. */
  readonly divided: boolean;
}

interface Hierarchy {
  ancestorsOf(unit: Unit, date: string): readonly Unit[];
}

/** Its unit and all above it, as in {@link underUnit}. */
export function asReported(entries: readonly Entry[], hierarchy: Hierarchy): Line[] {
  const known = new Map<string, readonly Unit[]>();
  let last: (Stretch & { readonly unit: Unit }) | null = null;
  let units: readonly Unit[] = [];
  return entries.map((entry) => {
    const { unit, start, end } = entry;
    if (unit !== last?.unit || start !== last.start || end !== last.end) {
      last = entry;
      const day = lastDayIn(unit, entry);
      const key = keyOf(unit.id, day);
      units = known.get(key) ?? [unit, ...hierarchy.ancestorsOf(unit, day)];
      known.set(key, units);
    }
    return { entry, units, divided: false };
  });
}

/** Cells of one indicator, whole ones up their line, divided ones in each line by their part. */
export function restated(
  entries: readonly Entry[],
  indicator: Indicator,
  restating: Restating,
): Line[] {
  const lines: Line[] = [];
  const above = new Map<Unit, readonly Unit[]>();
  const upFrom = (unit: Unit): readonly Unit[] => {
    const known = above.get(unit) ?? [unit, ...restating.ancestorsOf(unit)];
    above.set(unit, known);
    return known;
  };
  const parted = new Map<Unit, Entry[]>();
  for (const entry of entries) {
    const portions = restating.portionsOf(entry.unit, entry);
    const whole = wholeOf(portions)?.unit ?? null;
    const holder = whole ?? portions.within;
    if (holder !== null) lines.push({ entry, units: upFrom(holder), divided: false });
    if (whole !== null) continue;
    const below = new Set(
      portions.parts.flatMap((part) => linesBelow(part.unit, portions.within, restating)),
    );
    for (const unit of below) {
      const own = parted.get(unit);
      if (own === undefined) parted.set(unit, [entry]);
      else own.push(entry);
    }
  }
  for (const [unit, own] of parted) {
    const units = [unit];
    for (const entry of underRestated(own, unit, indicator, restating))
      lines.push({ entry, units, divided: true });
  }
  return lines;
}
