/** Figures of a rate's one part that lack the other one: the rate is taken without them. */
import { partsOf, withoutPartner } from "../../aggregate/paired.ts";
import type { Catalogue } from "../../catalogue/index.ts";
import type { Observation } from "../../model/observation.ts";

/** By rate; a rate of which all is paired is not in it. */
export function unpairedOf<T extends Observation>(
  observations: readonly T[],
  { indicators }: Catalogue,
): ReadonlyMap<string, ReadonlySet<T>> {
  const found = new Map<string, ReadonlySet<T>>();
  for (const { id, ratio } of indicators) {
    const parts = partsOf(ratio, indicators);
    const left = parts === null ? new Set<T>() : withoutPartner(observations, parts);
    if (left.size > 0) found.set(id, left);
  }
  return found;
}
