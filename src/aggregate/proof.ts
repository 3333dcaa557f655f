/**
 * No total is printed unproved: each is what stands in the unit's own name and what its units hand up, added up
 * here a second time, by another way than the cube: first by who reported, then a level at a time.
 */
import type { Dimension } from "../model/catalogue.ts";
import { exactSum } from "../model/decimal.ts";
import type { Observation } from "../model/observation.ts";
import type { Restating } from "../model/restating.ts";
import { type Levels, rankOf, type Unit } from "../model/unit.ts";
import { lastDayIn } from "../model/unit-days.ts";
import { keyOf } from "../util/keys.ts";
import { type Cube, type CubeUnit, type Hierarchy, sliceOf, TOTAL } from "./cube.ts";

/** A fault of antq itself: what it says names no unit, which could be a text of a sheet. */
export class UnprovedTotal extends Error {
  constructor(what: string) {
    super(`a total is not proved: ${what}`);
    this.name = "UnprovedTotal";
  }
}

/** Sums by breakdown key and indicator. */
type Sums = Map<string, Map<string, number>>;

/** What one unit reported while the units above it stayed the same. */
interface Own {
  readonly line: readonly Unit[];
  readonly sums: Sums;
}

/** Throws {@link UnprovedTotal}. `isWanted`: units of which the cube has figures. */
export function proveRollUp(
  cube: Cube,
  observations: Iterable<Observation>,
  by: Dimension | null,
  hierarchy: Hierarchy,
  levels: Levels,
  isWanted: (unit: Unit) => boolean,
): void {
  const expected = new Map<string, Sums>();
  for (const { line, sums } of ownOf(observations, by, hierarchy)) {
    mustRise(line, levels);
    for (const unit of line) if (isWanted(unit)) addAll(sumsOf(expected, unit.id), sums);
  }
  for (const own of cube.values()) compare(own, expected.get(own.unit.id) ?? NOTHING);
  for (const [id, sums] of expected) {
    for (const [key, own] of sums) {
      const size = cube.get(id)?.slices.get(key)?.cells.size ?? 0;
      if (size !== own.size) throw new UnprovedTotal("one is lacking");
    }
  }
}

const NOTHING: Sums = new Map();

function ownOf(
  observations: Iterable<Observation>,
  by: Dimension | null,
  hierarchy: Hierarchy,
): Iterable<Own> {
  const all = new Map<Unit, Map<readonly Unit[], Own>>();
  let last: Observation | null = null;
  let own: Own = { line: [], sums: new Map() };
  for (const observation of observations) {
    const { unit } = observation;
    if (unit !== last?.unit || observation.end !== last.end || observation.start !== last.start) {
      last = observation;
      const above = hierarchy.ancestorsOf(unit, lastDayIn(unit, observation));
      let lines = all.get(unit);
      if (lines === undefined) all.set(unit, (lines = new Map()));
      // Between two changes of the registry a unit's line is one array, so there are few.
      const known = lines.get(above);
      own = known ?? { line: [unit, ...above], sums: new Map() };
      if (known === undefined) lines.set(above, own);
    }
    addOne(own.sums, observation, by);
  }
  return [...all.values()].flatMap((lines) => [...lines.values()]);
}

/** Levels only rise, so that nothing stands above itself or is handed up twice. */
function mustRise(line: readonly Unit[], levels: Levels): void {
  const level = (unit: Unit | undefined) => (unit === undefined ? -1 : rankOf(levels, unit.level));
  const rises = line.every((unit, i) => level(line[i + 1]) < level(unit));
  if (!rises) throw new UnprovedTotal("a unit stands above one of its own level");
}

/**
 * On the boundaries of another day a total is its own and its lines'. Figures that were divided are in
 * the lines of their parts; `indivisible` ones do not add up and are left out.
 */
export function proveRestated(
  cube: Cube,
  observations: Iterable<Observation>,
  by: Dimension | null,
  restating: Restating,
  levels: Levels,
  indivisible: ReadonlySet<string>,
): void {
  const expected = new Map<string, Sums>();
  const unknown = new Set<string>();
  for (const observation of observations) {
    const { parts } = restating.portionsOf(observation.unit, observation);
    const [first] = parts;
    if (first !== undefined && parts.length === 1 && !first.estimated) {
      addOne(sumsOf(expected, first.unit.id), observation, by);
    } else for (const { unit } of parts) unknown.add(unit.id);
  }
  for (const { unit, slices } of cube.values()) {
    const line = restating.ancestorsOf(unit);
    if (!restating.isUnallocated(unit)) mustRise([unit, ...line], levels);
    const [above] = line;
    if (above === undefined) continue;
    const sums = sumsOf(expected, above.id);
    for (const [key, { cells }] of slices)
      for (const [indicator, cell] of cells) addSum(sums, key, indicator, cell.tally.sum);
  }
  for (const own of cube.values()) {
    if (!unknown.has(own.unit.id)) compare(own, expected.get(own.unit.id) ?? NOTHING, indivisible);
  }
}

function compare(
  { unit, slices }: CubeUnit,
  expected: Sums,
  apart: ReadonlySet<string> = new Set(),
): void {
  for (const [key, { cells }] of slices) {
    for (const [indicator, cell] of cells) {
      if (apart.has(indicator) || cell.tally.sum === expected.get(key)?.get(indicator)) continue;
      throw new UnprovedTotal(`level ${unit.level}, indicator ${indicator}`);
    }
  }
}

function addOne(sums: Sums, observation: Observation, by: Dimension | null): void {
  const value = observation.value.value ?? 0;
  addSum(sums, TOTAL, observation.indicator, value);
  const slice = sliceOf(observation, by);
  if (slice !== undefined) addSum(sums, keyOf(slice), observation.indicator, value);
}

function addAll(to: Sums, from: Sums): void {
  for (const [key, sums] of from) for (const [id, sum] of sums) addSum(to, key, id, sum);
}

function addSum(sums: Sums, key: string, indicator: string, value: number): void {
  let own = sums.get(key);
  if (own === undefined) sums.set(key, (own = new Map()));
  const sum = exactSum(own.get(indicator) ?? 0, value);
  if (sum === null) throw new UnprovedTotal(`indicator ${indicator} is too large`);
  own.set(indicator, sum);
}

function sumsOf(all: Map<string, Sums>, id: string): Sums {
  let sums = all.get(id);
  if (sums === undefined) all.set(id, (sums = new Map()));
  return sums;
}
