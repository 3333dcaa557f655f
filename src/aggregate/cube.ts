/**
 * Observations rolled up: a tally for every unit and its ancestors, breakdown and
 * indicator. Each observation goes up the hierarchy of its own day.
 */
import { keyOf } from "../util/keys.ts";
import type { Observation } from "../model/observation.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { Unit } from "../model/unit.ts";
import { EMPTY, merge, type Tally, tallyOf } from "./tally.ts";

export interface CubeCell {
  tally: Tally;
  /** Units of which a value is in it. */
  readonly units: Set<string>;
}

export interface CubeUnit {
  readonly unit: Unit;
  /** By breakdown key: the breakdown's value and its indicators. */
  readonly slices: Map<string, { readonly value: string | null | undefined; readonly cells: Map<string, CubeCell> }>;
}

export type Cube = Map<string, CubeUnit>;

/** The key of a unit's own total. */
export const TOTAL = keyOf();

export interface Hierarchy {
  ancestorsOf(unit: Unit, date: string): readonly Unit[];
}

/** `by` null: totals only. */
export function rollUp(
  observations: Iterable<Observation>,
  by: Dimension | null,
  hierarchy: Hierarchy,
): Cube {
  const cube: Cube = new Map();
  for (const observation of observations) {
    const tally = tallyOf(observation.value, observation.item);
    const line = [observation.unit, ...hierarchy.ancestorsOf(observation.unit, observation.end)];
    const broken = by !== null && by in observation.by ? observation.by[by] : undefined;
    for (const unit of line) {
      const own = unitOf(cube, unit);
      addTo(own, TOTAL, undefined, observation, tally);
      if (broken !== undefined) addTo(own, keyOf(broken), broken, observation, tally);
    }
  }
  return cube;
}

function unitOf(cube: Cube, unit: Unit): CubeUnit {
  let own = cube.get(unit.id);
  if (own === undefined) {
    own = { unit, slices: new Map() };
    cube.set(unit.id, own);
  }
  return own;
}

function addTo(
  own: CubeUnit,
  key: string,
  value: string | null | undefined,
  observation: Observation,
  tally: Tally,
): void {
  let slice = own.slices.get(key);
  if (slice === undefined) {
    slice = { value, cells: new Map() };
    own.slices.set(key, slice);
  }
  let cell = slice.cells.get(observation.indicator);
  if (cell === undefined) {
    cell = { tally: EMPTY, units: new Set() };
    slice.cells.set(observation.indicator, cell);
  }
  cell.tally = merge(cell.tally, tally);
  if (tally.count > 0) cell.units.add(observation.unit.id);
}
