/**
 * Roll-up on the boundaries of another day. A figure that goes somewhere whole is added
 * there; one that goes by shares is apportioned below the lowest unit that holds all its
 * parts, and added whole from that unit upwards, whose total stays exact.
 */
import type { Dimension } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { Portion, Portions, Restating } from "../model/restating.ts";
import type { Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import { apportion, apportionSlices } from "./apportion.ts";
import { addBoth, addTo, type Cube, type CubeUnit, sliceOf, TOTAL, unitOf } from "./cube.ts";
import { divideTally, dividedCount } from "./divide-tally.ts";
import { EMPTY, merge, type Tally, tallyOf } from "./tally.ts";

/** `indivisible`: indicators of which a part of a count says nothing (DISTINCT). */
export function rollUpRestated(
  observations: Iterable<Observation>,
  by: Dimension | null,
  restating: Restating,
  indivisible: ReadonlySet<string>,
): Cube {
  const cube: Cube = new Map();
  const divided = new Map<Portions, Divided>();
  for (const observation of observations) {
    const portions = restating.portionsOf(observation.unit, observation);
    const tally = tallyOf(observation.value, observation.item);
    const slice = sliceOf(observation, by);
    const only = wholeOf(portions);
    const line = only === null ? [] : [only.unit, ...restating.ancestorsOf(only.unit)];
    if (only !== null) addTargets(unitOf(cube, only.unit), only, observation.indicator, tally);
    if (only === null) {
      collect(divided, portions, observation, slice, tally);
      if (portions.within !== null)
        line.push(portions.within, ...restating.ancestorsOf(portions.within));
    }
    for (const unit of line) addBoth(unitOf(cube, unit), slice, observation, tally);
  }
  for (const own of divided.values()) {
    for (const of of own.indicators.values()) addDivided(cube, own, of, restating, indivisible);
  }
  return cube;
}

/** Which units an unallocated figure would belong to; without a figure there is nothing to place. */
function addTargets(own: CubeUnit, { targets }: Portion, indicator: string, tally: Tally): void {
  for (const target of targets) {
    const known = own.targets.get(target) ?? new Set();
    if (tally.count > 0) known.add(indicator);
    own.targets.set(target, known);
  }
}

/** The single portion that takes everything without any share. */
export function wholeOf({ parts }: Portions): Portion | null {
  const [first] = parts;
  return first !== undefined && parts.length === 1 && !first.estimated ? first : null;
}

/** The figures of one unit that are to be apportioned together. */
interface Divided {
  readonly portions: Portions;
  readonly unit: Unit;
  readonly indicators: Map<string, IndicatorSlices>;
}

interface IndicatorSlices {
  readonly indicator: string;
  /** By key; those without breakdown stand under undefined. */
  readonly slices: Map<
    string | undefined,
    { readonly value: string | null | undefined; tally: Tally }
  >;
}

function collect(
  divided: Map<Portions, Divided>,
  portions: Portions,
  { unit, indicator }: Observation,
  value: string | null | undefined,
  tally: Tally,
): void {
  let own = divided.get(portions);
  if (own === undefined) divided.set(portions, (own = { portions, unit, indicators: new Map() }));
  let of = own.indicators.get(indicator);
  if (of === undefined) own.indicators.set(indicator, (of = { indicator, slices: new Map() }));
  const key = value === undefined ? undefined : keyOf(value);
  const slice = of.slices.get(key);
  if (slice === undefined) of.slices.set(key, { value, tally });
  else slice.tally = merge(slice.tally, tally);
}

/** Apportioned once for the unit and indicator: rounding row by row would favour the large share. */
function addDivided(
  cube: Cube,
  { portions, unit }: Divided,
  { indicator, slices }: IndicatorSlices,
  restating: Restating,
  indivisible: ReadonlySet<string>,
): void {
  const shares = portions.parts.map((part) => part.share);
  // In an order of their own: the order of rows must not decide who gets a remainder.
  const sorted = [...slices]
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
    .map(([, slice]) => slice);
  const total = sorted.reduce((sum, { tally }) => merge(sum, tally), EMPTY);
  const totals = apportion(total.sum, shares);
  const bySlice = apportionSlices(
    sorted.map(({ tally }) => tally.sum),
    totals,
  );
  const cut = (tally: Tally, sums: readonly number[]): Tally[] =>
    indivisible.has(indicator)
      ? shares.map(() => dividedCount(tally))
      : divideTally(tally, sums, shares);
  const parts = cut(total, totals);
  const sliceParts = sorted.map(({ tally }, i) => cut(tally, bySlice[i] ?? []));
  portions.parts.forEach((portion, i) => {
    for (const below of linesBelow(portion.unit, portions.within, restating)) {
      const line = unitOf(cube, below);
      if (below === portion.unit) addTargets(line, portion, indicator, total);
      addTo(line, TOTAL, undefined, { indicator, unit }, parts[i] ?? EMPTY);
      sorted.forEach(({ value }, s) => {
        const part = sliceParts[s]?.[i] ?? EMPTY;
        if (value !== undefined) addTo(line, keyOf(value), value, { indicator, unit }, part);
      });
    }
  });
}

/** The line itself and what is above it, below the unit that holds all parts. */
export function linesBelow(unit: Unit, within: Unit | null, restating: Restating): Unit[] {
  const line = [unit, ...restating.ancestorsOf(unit)];
  const at = within === null ? -1 : line.indexOf(within);
  return at < 0 ? line : line.slice(0, at);
}

/** Every line in which a unit's figures stand: what counts it among those that reported. */
export function restatedLines(
  restating: Restating,
  unit: Unit,
  on: { start: string; end: string },
): Unit[] {
  const lines = new Set<Unit>();
  for (const part of restating.portionsOf(unit, on).parts) {
    for (const line of [part.unit, ...restating.ancestorsOf(part.unit)]) lines.add(line);
  }
  return [...lines];
}

/**
 * Keys (unit, indicator) of the totals that lack an unallocated figure: its targets, and
 * what is above them below the unit that holds it.
 */
export function unallocatedTo(cube: Cube, restating: Restating): string[] {
  const keys: string[] = [];
  for (const { unit, targets } of cube.values()) {
    const above = restating.ancestorsOf(unit)[0] ?? null;
    for (const [target, indicators] of targets) {
      for (const line of linesBelow(target, above, restating)) {
        for (const indicator of indicators) keys.push(keyOf(line.id, indicator));
      }
    }
  }
  return keys;
}
