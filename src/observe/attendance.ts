/**
 * Attendance by group breaks down the attendance of all sessions of a unit and month:
 * it is counted once. Groups feed an indicator only where the unit has no session rows.
 */
import { contains, overlaps, type Stretch } from "../model/calendar.ts";
import { bindPeriod, monthOf } from "../model/period.ts";
import { keyOf } from "../util/keys.ts";
import {
  type Conflict,
  type Entry,
  groupBy,
  type ObserveContext,
  placeOf,
  type SourceRow,
  stretchKey,
} from "./entry.ts";

const GROUPS = "attendees";
const SESSIONS = "sessions";
const FIELD = "attendees";

export function weighAttendance(
  rows: readonly SourceRow[],
  entries: readonly Entry[],
  context: ObserveContext,
): Conflict[] {
  const groups = rows.filter((row) => row.form === GROUPS);
  if (groups.length === 0) return [];
  const sessions = groupBy(
    rows.filter((row) => row.form === SESSIONS),
    (row) => row.unit.id,
  );
  const conflicts: Conflict[] = [];
  const superseded = new Set<SourceRow>();
  const spans = groupBy(groups, (row) => keyOf(row.unit.id, stretchKey(spanOf(row, context))));
  for (const own of spans.values()) {
    const first = own[0] as SourceRow;
    const span = spanOf(first, context);
    const beside = (sessions.get(first.unit.id) ?? []).filter((row) => overlaps(row.stretch, span));
    if (beside.length === 0) continue;
    for (const row of own) superseded.add(row);
    if (beside.every((row) => contains(span, row.stretch))) {
      conflicts.push(...difference(own, beside, span, context));
    }
  }
  if (superseded.size > 0) {
    for (const entry of entries) if (superseded.has(entry.source)) entry.superseded = true;
  }
  return conflicts;
}

function spanOf(row: SourceRow, context: ObserveContext): Stretch {
  if (!row.record) return row.stretch;
  const { start, end } = bindPeriod(monthOf(row.stretch.start, context.scheme), context.scheme);
  return { start, end };
}

function sumOf(rows: readonly SourceRow[]): number | null {
  let sum = 0;
  for (const row of rows) {
    const reading = row.row.counts.get(FIELD)?.reading;
    if (reading === undefined) continue;
    if (!reading.ok || reading.value.value === null || reading.value.qualifier !== "=") return null;
    sum += reading.value.value;
  }
  return sum;
}

function difference(
  groups: readonly SourceRow[],
  sessions: readonly SourceRow[],
  span: Stretch,
  context: ObserveContext,
): Conflict[] {
  const mine = sumOf(groups);
  const theirs = sumOf(sessions);
  if (mine === null || theirs === null || mine === theirs) return [];
  const first = groups[0] as SourceRow;
  return [
    {
      problem: {
        code: "attendance-mismatch",
        place: placeOf(first, first.row.counts.get(FIELD)?.column),
        field: FIELD,
        value: mine,
        suggestion: String(theirs),
        facts: {
          unit: context.units.nameOf(first.unit, span),
          groups: mine,
          sessions: theirs,
          difference: mine - theirs,
          period: stretchKey(span),
        },
      },
      rows: groups,
    },
  ];
}
