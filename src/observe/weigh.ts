/** The steps by which every source is counted once, in their order. */
import type { CalendarDate } from "../model/calendar.ts";
import { weighAttendance } from "./attendance.ts";
import { contestedUnits } from "./contested.ts";
import { Covers } from "./cover.ts";
import { findDuplicates, type Resolution } from "./duplicates.ts";
import { type Conflict, type Entry, groupBy, type ObserveContext, type SourceRow } from "./entry.ts";
import { restatements } from "./hierarchy.ts";
import { findOverlaps } from "./overlaps.ts";
import { weighSources } from "./precedence.ts";
import { LatestReports, latestStocks, type OldStock, stockMismatches } from "./stocks.ts";

export interface Weighed {
  readonly conflicts: readonly Conflict[];
  readonly choices: Resolution["choices"];
  readonly oldStocks: readonly OldStock[];
}

/**
 * 1. reports sent twice, 2. overlapping stretches, 3. higher units that restate lower
 * ones, 4. attendance by group, 5. finer and coarser sources of each flow, 6. the latest
 * report of each stock (`stocksAt`: the window's end; null: only differences are told).
 */
export function weigh(
  allRows: readonly SourceRow[],
  entries: readonly Entry[],
  stocksAt: CalendarDate | null,
  context: ObserveContext,
): Weighed {
  const duplicates = findDuplicates(allRows, context);
  for (const entry of entries) if (duplicates.replaced.has(entry.source)) entry.superseded = true;
  const rows = allRows.filter((row) => !duplicates.replaced.has(row));
  const conflicts = [
    ...duplicates.conflicts,
    ...findOverlaps(rows, context),
    ...restatements(rows, entries, context),
    ...weighAttendance(rows, entries, context),
  ];
  const contested = contestedUnits(rows);
  const covers = new Covers(
    rows.filter((row) => contested.has(row.unit.id)),
    context.scheme,
  );
  const latest = stocksAt === null ? null : new LatestReports(rows, context);
  const oldStocks: OldStock[] = [];
  const byIndicator = groupBy(entries, (entry) => entry.indicator);
  for (const indicator of context.catalogue.indicators) {
    const own = byIndicator.get(indicator.id);
    if (own === undefined) continue;
    if (indicator.overTime !== "LAST") {
      const weighed = own.filter((entry) => contested.has(entry.unit.id));
      for (const conflict of weighSources(weighed, indicator, covers, context)) conflicts.push(conflict);
    } else {
      conflicts.push(...stockMismatches(own, indicator, context));
      if (latest !== null && stocksAt !== null) {
        oldStocks.push(...latestStocks(own, latest, stocksAt, context));
      }
    }
  }
  return { conflicts, choices: duplicates.choices, oldStocks };
}
