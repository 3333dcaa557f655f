/**
 * Units whose sources can stand in each other's way. Nearly every unit sends one kind of
 * report, period after period: nothing of it covers anything else, so it is not weighed.
 */
import { SUMMARY } from "../catalogue/summary-form.ts";
import type { SourceRow } from "./entry.ts";

interface Sent {
  records: boolean;
  /** Claims of whole stretches, by the summary form and by detailed forms. */
  summary: boolean;
  detail: boolean;
  readonly claims: SourceRow[];
}

/** Ids of the units that have stretches within one another, or sources of different rank. */
export function contestedUnits(rows: readonly SourceRow[]): ReadonlySet<string> {
  const units = new Map<string, Sent>();
  for (const row of rows) {
    let sent = units.get(row.unit.id);
    if (sent === undefined) {
      sent = { records: false, summary: false, detail: false, claims: [] };
      units.set(row.unit.id, sent);
    }
    if (row.record) sent.records = true;
    else {
      if (row.form === SUMMARY) sent.summary = true;
      else sent.detail = true;
      sent.claims.push(row);
    }
  }
  const contested = new Set<string>();
  for (const [id, sent] of units) if (isContested(sent)) contested.add(id);
  return contested;
}

function isContested({ records, summary, detail, claims }: Sent): boolean {
  if (claims.length === 0) return false;
  return records || (summary && detail) || !areApart(claims);
}

/** Stretches that are the same or have no day in common. */
export function areApart(rows: readonly SourceRow[]): boolean {
  const inOrder = [...rows].sort(byStart);
  for (let i = 1; i < inOrder.length; i++) {
    const before = (inOrder[i - 1] as SourceRow).stretch;
    const { start, end } = (inOrder[i] as SourceRow).stretch;
    if (start <= before.end && (start !== before.start || end !== before.end)) return false;
  }
  return true;
}

function byStart(a: SourceRow, b: SourceRow): number {
  const [x, y] = [a.stretch, b.stretch];
  if (x.start !== y.start) return x.start < y.start ? -1 : 1;
  return x.end === y.end ? 0 : x.end < y.end ? -1 : 1;
}
