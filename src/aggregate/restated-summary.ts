/** What a restating did: what became of each unit, and the balance of every indicator. */
import type { Observation } from "../model/observation.ts";
import type { Fate, RestatedSummary, Restating } from "../model/restating.ts";
import type { Unit } from "../model/unit.ts";
import { type Cube, TOTAL } from "./cube.ts";
import { tallyOf } from "./tally.ts";

/** A restating that loses or makes a figure is a fault in antq: it must not be printed. */
export class RestatingOutOfBalance extends Error {
  constructor(indicator: string, reported: number, restated: number) {
    super(`restating ${indicator}: ${reported} reported, ${restated} restated`);
    this.name = "RestatingOutOfBalance";
  }
}

export function summaryOf(
  observations: readonly Observation[],
  cube: Cube,
  restating: Restating,
  indivisible: ReadonlySet<string>,
): RestatedSummary {
  const reported = reportedTotals(observations, indivisible);
  const restated = topTotals(cube, restating);
  const balance = [...reported].map(([indicator, total]) => {
    const found = restated.get(indicator) ?? 0;
    if (found !== total) throw new RestatingOutOfBalance(indicator, total, found);
    return { indicator, reported: total, restated: found };
  });
  balance.sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
  const { date, split } = restating;
  return { date, split, fates: fatesOf(observations, restating), balance };
}

function reportedTotals(
  observations: readonly Observation[],
  indivisible: ReadonlySet<string>,
): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { indicator, value } of observations) {
    if (indivisible.has(indicator)) continue;
    totals.set(indicator, (totals.get(indicator) ?? 0) + tallyOf(value).sum);
  }
  return totals;
}

/** Sums of the lines that nothing stands above. */
function topTotals(cube: Cube, restating: Restating): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { unit, slices } of cube.values()) {
    if (restating.ancestorsOf(unit).length > 0) continue;
    for (const [indicator, { tally }] of slices.get(TOTAL)?.cells ?? []) {
      totals.set(indicator, (totals.get(indicator) ?? 0) + tally.sum);
    }
  }
  return totals;
}

/** A unit counts once, under the worst that became of any of its figures. */
function fatesOf(observations: readonly Observation[], restating: Restating): Record<Fate, number> {
  const order: readonly Fate[] = ["kept", "whole", "shares", "unallocated"];
  const worst = new Map<Unit, number>();
  for (const observation of observations) {
    const { fate } = restating.portionsOf(observation.unit, observation);
    const rank = order.indexOf(fate);
    worst.set(observation.unit, Math.max(rank, worst.get(observation.unit) ?? 0));
  }
  const fates = { kept: 0, whole: 0, shares: 0, unallocated: 0 };
  for (const rank of worst.values()) fates[order[rank] as Fate] += 1;
  return fates;
}
