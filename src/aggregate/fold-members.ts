/** `--by` a breakdown whose members contain one another: its rows never do, so that they add up. */
import { containersOf } from "../catalogue/containers.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";

/** A member stands in the row of the outermost one around it of which any figure is known; the same list where none is. */
export function foldMembers(
  observations: readonly Observation[],
  by: Dimension | null,
  catalogue: Catalogue,
): readonly Observation[] {
  const around = by === null ? undefined : containersOf(catalogue).get(by);
  if (by === null || around === undefined) return observations;
  const known = new Set(observations.map((observation) => observation.by[by]));
  const rowOf = new Map<string, string>();
  for (const [value, containers] of around) {
    const outer = containers.findLast((container) => known.has(container));
    if (outer !== undefined && known.has(value)) rowOf.set(value, outer);
  }
  if (rowOf.size === 0) return observations;
  return observations.map((observation) => {
    const outer = rowOf.get(observation.by[by] ?? "");
    return outer === undefined
      ? observation
      : { ...observation, by: { ...observation.by, [by]: outer } };
  });
}
