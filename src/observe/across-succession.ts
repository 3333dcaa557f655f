/**
 * Units that report stretches from before they began, and those that they follow: "Năm 2025" of a
 * commune of July 2025 may hold what the communes merged into it sent for the first half year.
 */
import type { CalendarDate } from "../model/calendar.ts";
import type { Unit } from "../model/unit.ts";
import type { ObserveContext, SourceRow } from "./entry.ts";

export interface Succeeding {
  readonly began: CalendarDate;
  /** Ids of the units before it that sent something of days before it began. */
  readonly before: ReadonlySet<string>;
  /** Ids of all of them. */
  readonly all: ReadonlySet<string>;
}

/** By the id of the unit that followed; empty in nearly every run. */
export function acrossSuccession(
  rows: readonly SourceRow[],
  { units }: ObserveContext,
): ReadonlyMap<string, Succeeding> {
  const early = new Map<Unit, CalendarDate>();
  for (const row of rows) {
    if (!reachesBack(row)) continue;
    const since = early.get(row.unit);
    if (since === undefined || row.stretch.start < since) early.set(row.unit, row.stretch.start);
  }
  const found = new Map<string, Succeeding>();
  if (early.size === 0) return found;
  const sent = new Map<string, CalendarDate>();
  for (const { unit, stretch } of rows) {
    const first = sent.get(unit.id);
    if (first === undefined || stretch.start < first) sent.set(unit.id, stretch.start);
  }
  for (const [unit, since] of early) {
    const began = beganOn(unit) as CalendarDate;
    const all = predecessors(unit, since, units).map(({ id }) => id);
    const before = all.filter((id) => (sent.get(id) ?? began) < began);
    if (before.length > 0)
      found.set(unit.id, { began, before: new Set(before), all: new Set(all) });
  }
  return found;
}

/** Ids of both sides, as {@link acrossSuccession} finds them. */
export function succeedingUnits(
  rows: readonly SourceRow[],
  context: ObserveContext,
): ReadonlySet<string> {
  const found = acrossSuccession(rows, context);
  return new Set([...found].flatMap(([id, { before }]) => [id, ...before]));
}

/** A claim of days on which its unit was not yet there, and of some on which it was. */
export function reachesBack({ record, unit, stretch }: SourceRow): boolean {
  const began = beganOn(unit);
  return !record && began !== null && stretch.start < began && began <= stretch.end;
}

function beganOn(unit: Unit): CalendarDate | null {
  return unit.spells[0]?.validFrom ?? null;
}

/** Also those before these, where they too began after a day. */
function predecessors(unit: Unit, since: CalendarDate, units: ObserveContext["units"]): Unit[] {
  const found = new Set<Unit>();
  const todo = [unit];
  for (const next of todo) {
    const began = beganOn(next);
    if (began === null || began <= since) continue;
    for (const { unit: one } of units.predecessorsOf(next)) {
      if (one === unit || found.has(one)) continue;
      found.add(one);
      todo.push(one);
    }
  }
  return [...found];
}
