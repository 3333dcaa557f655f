/** What a total must be read with: what it lacks, and stocks of earlier reports. */
import type { AggregateInput } from "./input.ts";
import type { CalendarDate } from "../model/calendar.ts";
import { keyOf } from "../util/keys.ts";
import { linesOf } from "./coverage.ts";
import type { Cube } from "./cube.ts";
import { unallocatedTo } from "./restate.ts";

export interface Marks {
  readonly lacking: ReadonlySet<string>;
  /** By the unit that reported. */
  readonly old: ReadonlyMap<string, CalendarDate>;
  /** By the line in which its figure stands; of several the earliest. */
  readonly asOf: ReadonlyMap<string, CalendarDate>;
}

export function marksOf(input: AggregateInput, cube: Cube): Marks {
  const lacking = new Set(input.restating ? unallocatedTo(cube, input.restating) : []);
  for (const observation of input.lacking) {
    const { unit, indicator } = observation;
    for (const line of linesOf(input.registry, unit, observation))
      lacking.add(keyOf(line.id, indicator));
  }
  const old = new Map(
    input.old.map(({ unit, indicator, date }) => [keyOf(unit.id, indicator), date]),
  );
  const asOf = new Map<string, CalendarDate>();
  for (const { unit, indicator, date } of input.old) {
    const on = { start: date, end: date };
    const parts = input.restating?.portionsOf(unit, on).parts ?? [{ unit }];
    for (const part of parts) {
      const key = keyOf(part.unit.id, indicator);
      const known = asOf.get(key);
      if (known === undefined || date < known) asOf.set(key, date);
    }
  }
  return { lacking, old, asOf };
}
