/** Where a unit's figures reach on the day of the boundaries, and how reaches combine. */
import type { Level, Unit } from "../../model/unit.ts";

/** One place reached: a unit in force, or nothing better than "somewhere under this unit". */
export interface Place {
  /** null: unallocated. */
  readonly unit: Unit | null;
  /** Unallocated: the units among which the figure belongs, and their level. */
  readonly targets: readonly Unit[];
  readonly level: Level;
  readonly share: number;
  readonly estimated: boolean;
  /** Unallocated: the lowest unit that holds all targets; null: none does. */
  readonly under: Unit | null;
}

export interface Reach {
  readonly places: readonly Place[];
  /** The lowest unit that holds all places. */
  readonly within: Unit | null;
}

/** The lowest unit that holds them all on the day of the boundaries. */
export type LowestCommon = (units: readonly (Unit | null)[]) => Unit | null;

export function whole(unit: Unit): Reach {
  const place = { unit, targets: [], level: unit.level, share: 1, estimated: false, under: null };
  return { places: [place], within: unit };
}

export function nowhere(under: Unit | null, level: Level, targets: readonly Unit[] = []): Reach {
  const place = { unit: null, targets, level, share: 1, estimated: false, under };
  return { places: [place], within: under };
}

/** Everything goes to one unit, by whatever ways. */
function onlyUnit(reaches: readonly Reach[]): Unit | null {
  const [first] = reaches[0]?.places ?? [];
  const unit = first?.unit ?? null;
  const same = reaches.every(({ places }) => places.every((place) => place.unit === unit));
  return same ? unit : null;
}

/** A division whose shares nobody knows: one place under what holds all that could be meant. */
export function unknownShares(
  reaches: readonly Reach[],
  level: Level,
  lowest: LowestCommon,
): Reach {
  const unit = onlyUnit(reaches);
  if (unit !== null) return whole(unit);
  const places = reaches.flatMap((reach) => reach.places);
  const targets = new Set(places.flatMap((p) => (p.unit === null ? p.targets : [p.unit])));
  const [only] = targets;
  const under = lowest(reaches.map((reach) => reach.within));
  return nowhere(under, only?.level ?? level, [...targets]);
}

/** A division by shares; a place reached by several ways takes their sum. Share 0 takes nothing. */
export function byShares(
  reaches: readonly Reach[],
  shares: readonly number[],
  lowest: LowestCommon,
): Reach {
  const unit = onlyUnit(reaches);
  if (unit !== null) return whole(unit);
  const sum = shares.reduce((a, b) => a + b, 0);
  const merged = new Map<Unit | null, Place[]>();
  reaches.forEach((reach, i) => {
    for (const place of reach.places) {
      const share = (place.share * (shares[i] ?? 0)) / sum;
      if (share > 0) push(merged, { ...place, share, estimated: true });
    }
  });
  return { places: [...merged.values()].flat(), within: lowest(reaches.map((r) => r.within)) };
}

function push(merged: Map<Unit | null, Place[]>, place: Place): void {
  const known = merged.get(place.unit) ?? [];
  const same = known.findIndex(
    (p) => p.unit !== null || (p.under === place.under && p.level === place.level),
  );
  const old = known[same];
  if (old === undefined) known.push(place);
  else {
    const targets = [...new Set([...old.targets, ...place.targets])];
    known[same] = { ...old, share: old.share + place.share, targets };
  }
  merged.set(place.unit, known);
}
