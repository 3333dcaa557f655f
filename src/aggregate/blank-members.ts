/** `--by` a breakdown that some sources of an indicator have and others not: the rows must add up to the total. */
import type { Dimension } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";

/** Ids of the indicators of which any figure is broken down. */
export function brokenDown(
  observations: readonly Observation[],
  by: Dimension | null,
): ReadonlySet<string> {
  const ids = new Set<string>();
  if (by === null) return ids;
  for (const observation of observations) if (by in observation.by) ids.add(observation.indicator);
  return ids;
}

/** A figure of theirs without the breakdown stands in the row of those left blank; the same list where there is none. */
export function withBlankMembers(
  observations: readonly Observation[],
  by: Dimension | null,
  indicators: ReadonlySet<string>,
): readonly Observation[] {
  if (by === null || indicators.size === 0) return observations;
  const isBlank = (own: Observation) => indicators.has(own.indicator) && !(by in own.by);
  if (!observations.some(isBlank)) return observations;
  return observations.map((own) =>
    isBlank(own) ? { ...own, by: { ...own.by, [by]: null } } : own,
  );
}
