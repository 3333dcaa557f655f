/** The observations behind one total, and the proof that they add up to it. */
import { plus } from "../model/decimal.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { ReportValue } from "../model/report.ts";
import type { Unit } from "../model/unit.ts";
import { lastDayIn } from "../model/unit-days.ts";
import { isMissing } from "../model/value.ts";
import type { Hierarchy } from "./cube.ts";
import { operatorOf } from "./operator-of.ts";
import { EMPTY, merge, tallyOf } from "./tally.ts";

export interface Traced<T> {
  /** What is added: for a distinct count the first cell of each item. */
  readonly parts: readonly T[];
  readonly items: ReadonlyMap<string, readonly T[]> | null;
  readonly missing: number;
}

/** Observations of an indicator that go up into a unit, in the order given. */
export function underUnit<T extends Observation>(
  observations: readonly T[],
  unit: Unit,
  indicator: Indicator,
  hierarchy: Hierarchy,
): T[] {
  return observations.filter(
    (observation) =>
      observation.indicator === indicator.id &&
      (observation.unit.id === unit.id ||
        hierarchy
          .ancestorsOf(observation.unit, lastDayIn(observation.unit, observation))
          .some((above) => above.id === unit.id)),
  );
}

export function traceTotal<T extends Observation>(
  own: readonly T[],
  indicator: Indicator,
): Traced<T> {
  const stated = own.filter((observation) => !isMissing(observation.value));
  const missing = own.length - stated.length;
  // A part of a distinct count (restated by shares) says nothing about its items.
  const divided = stated.some(({ value }) => value.value === null);
  if (indicator.overUnits !== "DISTINCT" || divided) return { parts: stated, items: null, missing };
  const items = new Map<string, T[]>();
  for (const observation of stated) {
    if (observation.item === undefined) continue;
    items.set(observation.item, [...(items.get(observation.item) ?? []), observation]);
  }
  // A summary's plain number counts only where nothing names its items.
  if (items.size === 0) return { parts: stated, items: null, missing };
  const sorted = new Map([...items].sort(([a], [b]) => (a < b ? -1 : 1)));
  const first = new Set([...items.values()].map((cells) => cells[0]));
  return { parts: stated.filter((observation) => first.has(observation)), items: sorted, missing };
}

/** What some observations of an indicator come to. */
export function totalOfAll(
  observations: readonly Observation[],
  indicator: Indicator,
): ReportValue {
  const tally = observations.reduce(
    (all, { value, item }) => merge(all, tallyOf(value, item)),
    EMPTY,
  );
  return operatorOf(indicator).finish(tally);
}

/** A total that its cells do not bear out is a fault of the program, never printed. */
export class TraceDoesNotAddUp extends Error {
  constructor(indicator: string, value: number | null, sum: number) {
    super(`trace of ${indicator}: cells add up to ${sum}, the total is ${value ?? "null"}`);
    this.name = "TraceDoesNotAddUp";
  }
}

export function proveSum(
  parts: readonly Observation[],
  indicator: Indicator,
  total: ReportValue,
): void {
  const valueless = parts.some(({ value }) => value.value === null);
  const severalNumbers = indicator.overUnits === "DISTINCT" && total.value === null;
  if (valueless || severalNumbers) return;
  const sum = parts.reduce((all, { value }) => plus(all, value.value ?? 0), 0);
  if (parts.length === 0 ? total.value === null : sum === total.value) return;
  throw new TraceDoesNotAddUp(indicator.id, total.value, sum);
}
