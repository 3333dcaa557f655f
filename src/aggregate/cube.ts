/**
 * Observations rolled up: a tally for every unit and its ancestors, breakdown and
 * indicator. Each observation goes up the hierarchy of its own day.
 */
import { keyOf } from "../util/keys.ts";
import type { Observation } from "../model/observation.ts";
import type { Dimension } from "../model/catalogue.ts";
import { lastDayIn } from "../model/unit-days.ts";
import type { Unit } from "../model/unit.ts";
import { EMPTY, merge, PlainSum, type Tally, tallyOf } from "./tally.ts";

/** One indicator of a unit: what has been added up, and of whom. */
export class CubeCell {
  /** null: none, or the last one alone, as in most cells. */
  #units: Set<string> | null = null;
  #tally = EMPTY;
  /** Exact values, which nearly all are, wait here: to merge a tally for each costs more. */
  readonly #plain = new PlainSum();
  #last: string | null = null;
  /** Units of which something is missing ("...", a blank): few. */
  #gaps: Set<string> | null = null;

  /** `unit`: the id of the unit that reported. */
  add(tally: Tally, unit: string): void {
    if (!this.#plain.add(tally)) {
      this.#tally = merge(this.#tally, tally);
      // What does not apply ("x") is not lacking.
      if (tally.missing.O + tally.missing.L > 0) (this.#gaps ??= new Set()).add(unit);
    }
    if (tally.count === 0 || unit === this.#last) return;
    if (this.#last !== null) (this.#units ??= new Set([this.#last])).add(unit);
    this.#last = unit;
  }

  /** Units of which a value is in it. */
  get units(): Iterable<string> {
    return this.#units ?? (this.#last === null ? [] : [this.#last]);
  }

  /** Units of which something is missing; null: none. */
  get gaps(): ReadonlySet<string> | null {
    return this.#gaps;
  }

  /** A unit's own sum lacks something that is missing; a unit without any value is told by the coverage. */
  get isIncomplete(): boolean {
    if (this.#gaps === null) return false;
    const gaps = this.#gaps;
    return [...this.units].some((unit) => gaps.has(unit));
  }

  get tally(): Tally {
    return merge(this.#tally, this.#plain.tally());
  }
}

export interface CubeUnit {
  readonly unit: Unit;
  /** By breakdown key: the breakdown's value and its indicators. */
  readonly slices: Map<
    string,
    { readonly value: string | null | undefined; readonly cells: Map<string, CubeCell> }
  >;
  /** Unallocated lines: the units among which its figures belong, with the indicators of those. */
  readonly targets: Map<Unit, Set<string>>;
}

export type Cube = Map<string, CubeUnit>;

/** The key of a unit's own total. */
export const TOTAL = keyOf();

export interface Hierarchy {
  ancestorsOf(unit: Unit, date: string): readonly Unit[];
}

/** `by` null: totals only. Units of which no figures are wanted stand in the cube without. */
export function rollUp(
  observations: Iterable<Observation>,
  by: Dimension | null,
  hierarchy: Hierarchy,
  isWanted: (unit: Unit) => boolean = () => true,
): Cube {
  const cube: Cube = new Map();
  let last: Observation | null = null;
  let line: CubeUnit[] = [];
  for (const observation of observations) {
    const { unit } = observation;
    // The observations of one row, and often of many, go up one line.
    if (unit !== last?.unit || observation.start !== last.start || observation.end !== last.end) {
      last = observation;
      const above = hierarchy.ancestorsOf(unit, lastDayIn(unit, observation));
      line = [unit, ...above].map((each) => unitOf(cube, each)).filter((own) => isWanted(own.unit));
    }
    const tally = tallyOf(observation.value, observation.item);
    const slice = sliceOf(observation, by);
    for (const own of line) addBoth(own, slice, observation, tally);
  }
  return cube;
}

/** The breakdown value of an observation; undefined where it has none. */
export function sliceOf(observation: Observation, by: Dimension | null): string | null | undefined {
  return by !== null && by in observation.by ? observation.by[by] : undefined;
}

/** Into the unit's total and, where it is broken down, into its slice. */
export function addBoth(
  own: CubeUnit,
  slice: string | null | undefined,
  of: Pick<Observation, "indicator" | "unit">,
  tally: Tally,
): void {
  addTo(own, TOTAL, undefined, of, tally);
  if (slice !== undefined) addTo(own, keyOf(slice), slice, of, tally);
}

export function unitOf(cube: Cube, unit: Unit): CubeUnit {
  let own = cube.get(unit.id);
  if (own === undefined) {
    own = { unit, slices: new Map(), targets: new Map() };
    cube.set(unit.id, own);
  }
  return own;
}

/** `of.unit` is the unit that reported, whatever line the figure stands in. */
export function addTo(
  own: CubeUnit,
  key: string,
  value: string | null | undefined,
  of: Pick<Observation, "indicator" | "unit">,
  tally: Tally,
): void {
  let slice = own.slices.get(key);
  if (slice === undefined) {
    slice = { value, cells: new Map() };
    own.slices.set(key, slice);
  }
  let cell = slice.cells.get(of.indicator);
  if (cell === undefined) {
    cell = new CubeCell();
    slice.cells.set(of.indicator, cell);
  }
  cell.add(tally, of.unit.id);
}
