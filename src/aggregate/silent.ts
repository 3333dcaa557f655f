/** Units that owed a report and sent none: they stand in the table all the same. */
import type { AggregateInput } from "./input.ts";
import type { Unit } from "../model/unit.ts";
import { type CoverageTable, linesOf } from "./coverage.ts";
import { type Cube, TOTAL, unitOf } from "./cube.ts";

/** A unit of an asked level that owed a report and sent none stands in the table, without figures. */
export function addSilent(cube: Cube, coverage: CoverageTable, input: AggregateInput): void {
  for (const unit of coverage.linesUnder(scopeOf(input), input.levels)) {
    if (input.restating?.isUnallocated(unit) === true || cube.has(unit.id)) continue;
    unitOf(cube, unit).slices.set(TOTAL, { value: undefined, cells: new Map() });
  }
}

/** Whose reports are looked for: the unit asked for, else the highest units above who reported. */
export function scopeOf({ within, reporting, registry, period }: AggregateInput): readonly Unit[] {
  if (within !== null) return [within];
  const tops = new Map<string, Unit>();
  for (const unit of new Set(reporting.map((row) => row.unit))) {
    const top = linesOf(registry, unit, period).at(-1) ?? unit;
    tops.set(top.id, top);
  }
  return [...tops.values()];
}
