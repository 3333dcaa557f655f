/**
 * Breakdowns for which other figures would count. Of two breakdowns that say the same total the one that is asked
 * for counts, so a data set is made for one question of this kind; what it cannot answer it says.
 */
import type { Dimension } from "../../model/catalogue.ts";
import type { Period } from "../../model/period.ts";
import {
  type Entry,
  type EntrySet,
  type ObserveContext,
  observeWindow,
} from "../../observe/index.ts";
import { keyOf } from "../../util/keys.ts";

/** Asked for no breakdown at all. */
export const NO_BREAKDOWN = "none";

/** Breakdowns that could make a difference: of figures of one unit that are not all broken down alike. */
export function mayDiffer(entries: readonly Entry[]): readonly Dimension[] {
  const met = new Map<string, Map<string, readonly string[]>>();
  for (const { indicator, unit, by } of entries) {
    const dimensions = Object.keys(by).filter((own) => (by[own] ?? null) !== null);
    const key = keyOf(indicator, unit.id);
    const own = met.get(key) ?? new Map<string, readonly string[]>();
    met.set(key, own.set(keyOf(...dimensions.toSorted()), dimensions));
  }
  const found = new Set<Dimension>();
  for (const own of met.values()) {
    const all = new Set([...own.values()].flat());
    if (own.size > 1 && all.size > 1) for (const dimension of all) found.add(dimension);
  }
  return [...found].sort();
}

/** `counted`: the figures that count for the breakdown of the context. */
export function differing(
  set: EntrySet,
  period: Period,
  counted: readonly Entry[],
  context: ObserveContext,
  dimensions: readonly Dimension[],
): string[] {
  if (dimensions.length === 0) return [];
  const own = sayOf(counted);
  const asked = [null, ...dimensions].filter((by) => by !== (context.by ?? null));
  return asked
    .filter((by) => sayOf(observeWindow(set, period, { ...context, by }).observations) !== own)
    .map((by) => by ?? NO_BREAKDOWN);
}

/** The same text for the same figures. */
function sayOf(entries: readonly Entry[]): string {
  const said = entries.map(({ indicator, unit, cell, value, by, start, end, item }) =>
    JSON.stringify([indicator, unit.id, cell, value, by, start, end, item ?? null]),
  );
  return said.sort().join("\n");
}
