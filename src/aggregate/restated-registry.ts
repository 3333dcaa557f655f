/** The registry as the boundaries of one day show it, unallocated lines included. */
import type { AggregateRegistry } from "./input.ts";
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { Restating } from "../model/restating.ts";
import type { Level, Unit } from "../model/unit.ts";
import { restatedLines } from "./restate.ts";

/** Every question of a day is answered for the day of the boundaries, but who must report. */
export function restatedRegistry(
  registry: AggregateRegistry,
  restating: Restating,
): AggregateRegistry {
  const on: Stretch = { start: restating.date, end: restating.date };
  return {
    inferred: registry.inferred,
    // Expected units stay those in force at the end of the window: they are who reports.
    unitsInForce: (date: CalendarDate, level?: Level) => registry.unitsInForce(date, level),
    ancestorsOf: (unit: Unit) => restating.ancestorsOf(unit),
    linesOf: (unit: Unit, during: Stretch) => restatedLines(restating, unit, during),
    parentOf: (unit: Unit) => restating.ancestorsOf(unit)[0] ?? null,
    nameOf: (unit: Unit) =>
      restating.isUnallocated(unit) ? UNALLOCATED : registry.nameOf(unit, on),
    compare: (a: Unit, b: Unit) => compare(registry, restating, a, b),
  };
}

/** The contract's name of the line (commands.md). */
const UNALLOCATED = "Chưa phân bổ";

/** Unallocated lines after the units of their level, in the order of what they stand under. */
function compare(registry: AggregateRegistry, restating: Restating, a: Unit, b: Unit): number {
  const [lineA, lineB] = [restating.isUnallocated(a), restating.isUnallocated(b)];
  if (lineA !== lineB) return lineA ? 1 : -1;
  if (!lineA) return registry.compare(a, b);
  const [aboveA, aboveB] = [restating.ancestorsOf(a)[0], restating.ancestorsOf(b)[0]];
  if (aboveA === undefined || aboveB === undefined)
    return aboveA === aboveB ? 0 : aboveA === undefined ? 1 : -1;
  return registry.compare(aboveA, aboveB);
}
