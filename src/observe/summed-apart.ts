/** Rows that were added up stand for all days from their first to their last: nothing else may speak of these. */
import { RowsAreSummed } from "../model/row-block.ts";
import { isSummed } from "../model/sheet-rows.ts";
import { bindPeriod, monthOf, type PeriodScheme } from "../model/period.ts";
import type { SourceRow } from "./entry.ts";
import type { BlockSource, SheetSources } from "./sources.ts";

/** Throws RowsAreSummed where two sheets speak of one unit and the same days, and one of them was added up. */
export function assertApart(sources: readonly SheetSources[], scheme: PeriodScheme): void {
  if (!sources.some(({ sheet }) => isSummed(sheet))) return;
  const units = new Map<string, BlockSource[]>();
  for (const { rows } of sources) {
    for (const row of rows) {
      const own = units.get(row.unit.id);
      if (own === undefined) units.set(row.unit.id, [row]);
      else own.push(row);
    }
  }
  for (const rows of units.values()) if (meets(rows, scheme)) throw new RowsAreSummed();
}

function meets(rows: readonly BlockSource[], scheme: PeriodScheme): boolean {
  const spans = rows.map((row) => ({ row, ...spanOf(row, scheme) }));
  spans.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  let reach = "";
  let last: BlockSource | null = null;
  let summed = false;
  for (const { row, start, end } of spans) {
    const overlaps = last !== null && start <= reach;
    if (overlaps && row.sheet !== last?.sheet && (summed || row.isSummed)) return true;
    if (end > reach) {
      reach = end;
      last = row;
    }
    summed ||= row.isSummed;
  }
  return false;
}

/** A record belongs to its month: a report sent again is looked for there. */
function spanOf({ stretch, record }: SourceRow, scheme: PeriodScheme) {
  if (!record) return stretch;
  return {
    start: bindPeriod(monthOf(stretch.start, scheme), scheme).start,
    end: bindPeriod(monthOf(stretch.end, scheme), scheme).end,
  };
}
