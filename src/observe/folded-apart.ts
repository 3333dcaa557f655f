/** Rows that were added up stand for all days from their first to their last: nothing else may speak of these. */
import { RowsAreFolded } from "../model/plain-rows.ts";
import { bindPeriod, monthOf, type PeriodScheme } from "../model/period.ts";
import type { SourceRow } from "./entry.ts";
import type { PlainSource, SheetSources } from "./sources.ts";

/** Throws RowsAreFolded where two sheets speak of one unit and the same days, and one of them was added up. */
export function assertApart(sources: readonly SheetSources[], scheme: PeriodScheme): void {
  if (!sources.some(({ plain }) => plain[0]?.isFolded === true)) return;
  const units = new Map<string, SourceRow[]>();
  for (const { plain, odd } of sources) {
    for (const row of [...plain, ...odd]) {
      const own = units.get(row.unit.id);
      if (own === undefined) units.set(row.unit.id, [row]);
      else own.push(row);
    }
  }
  for (const rows of units.values()) if (meets(rows, scheme)) throw new RowsAreFolded();
}

function meets(rows: readonly SourceRow[], scheme: PeriodScheme): boolean {
  const spans = rows.map((row) => ({ row, ...spanOf(row, scheme) }));
  spans.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  let reach = "";
  let last: SourceRow | null = null;
  let folded = false;
  for (const { row, start, end } of spans) {
    const overlaps = last !== null && start <= reach;
    if (overlaps && row.sheet !== last?.sheet && (folded || isFolded(row))) return true;
    if (end > reach) {
      reach = end;
      last = row;
    }
    folded ||= isFolded(row);
  }
  return false;
}

function isFolded(row: SourceRow): boolean {
  return (row as Partial<PlainSource>).isFolded === true;
}

/** A record belongs to its month: a report sent again is looked for there. */
function spanOf({ stretch, record }: SourceRow, scheme: PeriodScheme) {
  if (!record) return stretch;
  return {
    start: bindPeriod(monthOf(stretch.start, scheme), scheme).start,
    end: bindPeriod(monthOf(stretch.end, scheme), scheme).end,
  };
}
