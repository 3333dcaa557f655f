/** Period rows of one unit and form whose stretches overlap without one containing the other. */
import { groupBy } from "../util/groups.ts";
import { contains, overlaps } from "../model/calendar.ts";
import { keyOf } from "../util/keys.ts";
import { areApart } from "./contested.ts";
import {
  type Conflict,
  type ObserveContext,
  placeOf,
  type SourceRow,
  stretchKey,
} from "./entry.ts";

export function findOverlaps(rows: readonly SourceRow[], context: ObserveContext): Conflict[] {
  const conflicts: Conflict[] = [];
  const claims = rows.filter((row) => !row.record);
  const groups = groupBy(claims, (row) => keyOf(row.unit.id, row.form));
  for (const group of groups.values()) {
    if (group.length < 2 || areApart(group)) continue;
    const stretches = [...groupBy(group, (row) => stretchKey(row.stretch)).values()];
    for (let later = 1; later < stretches.length; later++) {
      for (let earlier = 0; earlier < later; earlier++) {
        const a = stretches[earlier] as SourceRow[];
        const b = stretches[later] as SourceRow[];
        if (crosses(a[0] as SourceRow, b[0] as SourceRow)) conflicts.push(conflict(a, b, context));
      }
    }
  }
  return conflicts;
}

function crosses(a: SourceRow, b: SourceRow): boolean {
  return (
    overlaps(a.stretch, b.stretch) &&
    !contains(a.stretch, b.stretch) &&
    !contains(b.stretch, a.stretch)
  );
}

function conflict(
  a: readonly SourceRow[],
  b: readonly SourceRow[],
  context: ObserveContext,
): Conflict {
  const first = a[0] as SourceRow;
  const second = b[0] as SourceRow;
  const { time } = second.row;
  const at = time.kind === "problem" ? null : time.at;
  return {
    problem: {
      code: "overlapping-period",
      place: placeOf(second, at?.row === second.rowNumber ? at.column : undefined),
      facts: {
        unit: context.units.nameOf(second.unit, second.stretch),
        form: second.form,
        first: stretchKey(first.stretch),
        second: stretchKey(second.stretch),
      },
    },
    rows: [...a, ...b],
  };
}
