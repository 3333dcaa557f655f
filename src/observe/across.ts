/**
 * Units whose sources can stand in each other's way across levels: a higher one that sends
 * period rows, and those below it that send anything. Most runs have reporters at one level.
 */
import { formOf } from "../catalogue/index.ts";
import { lastDayIn } from "../model/unit-days.ts";
import type { Unit } from "../model/unit.ts";
import type { ObserveContext, SourceRow } from "./entry.ts";

export interface Across {
  /** By higher unit that claims whole stretches: the ids of the units below that send too. */
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
  /** All of them, higher and lower. */
  readonly units: ReadonlySet<string>;
}

const NOBODY: Across = { below: new Map(), units: new Set() };

export function acrossLevels(rows: readonly SourceRow[], context: ObserveContext): Across {
  const level = rows[0]?.unit.level;
  if (rows.every(({ unit }) => unit.level === level)) return NOBODY;
  const claiming = new Set<string>();
  for (const row of rows) if (!row.record && !isOwn(row, context)) claiming.add(row.unit.id);
  if (claiming.size === 0) return NOBODY;
  const below = new Map<string, Set<string>>();
  const units = new Set<string>();
  const met = new Map<Unit, Set<number>>();
  for (const { unit, stretch } of rows) {
    const epoch = context.units.epochOf(stretch.end);
    const epochs = met.get(unit);
    if (epochs?.has(epoch) === true) continue;
    met.set(unit, (epochs ?? new Set<number>()).add(epoch));
    for (const above of context.units.ancestorsOf(unit, lastDayIn(unit, stretch))) {
      if (!claiming.has(above.id)) continue;
      below.set(above.id, (below.get(above.id) ?? new Set<string>()).add(unit.id));
      units.add(above.id).add(unit.id);
    }
  }
  return { below, units };
}

/** Declared, in the form or in antq.yaml, to stand beside the figures of the units below. */
export function isOwn({ form, unit }: SourceRow, { catalogue, ownUnits }: ObserveContext): boolean {
  if (formOf(catalogue, form).ownRowsOfHigherUnits === true) return true;
  if (ownUnits === undefined || ownUnits.size === 0) return false;
  const names = unit.spells.map(({ name }) => name);
  return [unit.code ?? "", ...names].some((name) => ownUnits.has(name));
}
