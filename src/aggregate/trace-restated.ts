/** The observations behind a total on the boundaries of another day, apportioned ones by their part. */
import { plus } from "../model/decimal.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { Portions, Restating } from "../model/restating.ts";
import type { Unit } from "../model/unit.ts";
import type { Value } from "../model/value.ts";
import { apportion } from "./apportion.ts";
import { linesBelow, wholeOf } from "./restate.ts";

/** `apportioned`: the whole figure, of which the value is the part that stands in the unit. */
export type Piece<T> = T & { readonly apportioned?: number };

/** In the order given. The same arithmetic as the roll-up: parts of a unit add up to its part. */
export function underRestated<T extends Observation>(
  observations: readonly T[],
  unit: Unit,
  indicator: Indicator,
  restating: Restating,
): Piece<T>[] {
  const pieces: (Piece<T> | null)[] = [];
  const divided = new Map<Portions, number[]>();
  const own = observations.filter((observation) => observation.indicator === indicator.id);
  for (const [i, observation] of own.entries()) {
    const portions = restating.portionsOf(observation.unit, observation);
    const holder = wholeOf(portions)?.unit ?? portions.within;
    const holds = holder !== null && [holder, ...restating.ancestorsOf(holder)].includes(unit);
    pieces.push(holds ? observation : null);
    if (holds || wholeOf(portions) !== null) continue;
    const same = divided.get(portions);
    if (same === undefined) divided.set(portions, [i]);
    else same.push(i);
  }
  for (const [portions, at] of divided) {
    const mine = portions.parts.flatMap((part, i) =>
      linesBelow(part.unit, portions.within, restating).includes(unit) ? [i] : [],
    );
    if (mine.length === 0) continue;
    const group = at.map((i) => own[i] as T);
    const parts = indicator.overUnits === "DISTINCT" ? null : partsOf(group, portions, mine);
    for (const [k, i] of at.entries()) pieces[i] = pieceOf(group[k] as T, parts?.[k] ?? null);
  }
  return pieces.filter((piece) => piece !== null);
}

/** What of each figure stands in the unit: its portions are apportioned once for all of them. */
function partsOf(
  group: readonly Observation[],
  portions: Portions,
  mine: readonly number[],
): number[] {
  const figures = group.map(({ value }) => value.value ?? 0);
  const total = figures.reduce((sum, figure) => plus(sum, figure), 0);
  if (total === 0) return figures.map(() => 0);
  const shares = apportion(
    total,
    portions.parts.map((part) => part.share),
  );
  return apportion(
    mine.reduce((sum, i) => plus(sum, shares[i] ?? 0), 0),
    figures,
  );
}

function pieceOf<T extends Observation>(observation: T, part: number | null): Piece<T> {
  const { value } = observation;
  if (value.value === null) return observation;
  const exact = value.qualifier === "=" ? part : null;
  const own: Value = {
    value: part,
    status: "E",
    qualifier: value.qualifier,
    lower: exact,
    upper: exact,
  };
  return { ...observation, value: own, apportioned: value.value };
}
