/** Rows or columns under one total that break it down more than once ("Chia theo lĩnh vực", "Chia theo nguồn"). */
import { addBrokenDown, areBreakdowns, type BrokenDown } from "../../model/two-breakdowns.ts";
import type { KindRow } from "./row-kinds.ts";

/** Those of each breakdown, all of which say the total; all of them where there are not several. */
export function partsByBreakdown<T>(
  all: readonly T[],
  dimensionsOf: (one: T) => readonly string[],
): readonly (readonly T[])[] {
  const found = new Map<string, BrokenDown>();
  const byKey = new Map<string, T[]>();
  for (const one of all) {
    const own = [...new Set(dimensionsOf(one))].sort();
    addBrokenDown(found, own);
    const key = JSON.stringify(own);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return areBreakdowns(found.values()) ? [...byKey.values()] : [all];
}

/** Of a row: by what it is broken down, of `dimensions`. */
export function dimensionsOfRow({ row }: KindRow, dimensions: ReadonlySet<string>): string[] {
  const own = [...row.names.keys(), ...row.axes.members.map(({ dimension }) => dimension)];
  return own.filter((id) => dimensions.has(id));
}
