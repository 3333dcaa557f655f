/** The steps by which every source is counted once, in their order. */
import type { CalendarDate } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import { weighAttendance } from "./attendance.ts";
import { contestedUnits } from "./contested.ts";
import { Covers } from "./cover.ts";
import { findDuplicates, type Resolution } from "./duplicates.ts";
import {
  type Conflict,
  type Entry,
  groupBy,
  type ObserveContext,
  type SourceRow,
} from "./entry.ts";
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
  const { replaced } = duplicates;
  if (replaced.size > 0) {
    for (const entry of entries) if (replaced.has(entry.source)) entry.superseded = true;
  }
  const rows = replaced.size === 0 ? allRows : allRows.filter((row) => !replaced.has(row));
  const contested = contestedUnits(rows);
  const conflicts = [
    ...duplicates.conflicts,
    // Stretches that overlap make a unit a contested one.
    ...findOverlaps(
      rows.filter(({ unit }) => contested.has(unit.id)),
      context,
    ),
    ...restatements(rows, entries, context),
    ...weighAttendance(rows, entries, context),
  ];
  const covers = new Covers(
    rows.filter((row) => contested.has(row.unit.id)),
    context.scheme,
  );
  const oldStocks: OldStock[] = [];
  const stocks = new Set(context.catalogue.indicators.filter(isStock).map(({ id }) => id));
  const byIndicator = groupBy(
    entries.filter((entry) => stocks.has(entry.indicator) || contested.has(entry.unit.id)),
    (entry) => entry.indicator,
  );
  let latest: LatestReports | null = null;
  for (const indicator of context.catalogue.indicators) {
    const own = byIndicator.get(indicator.id);
    if (own === undefined) continue;
    if (!isStock(indicator)) {
      for (const conflict of weighSources(own, indicator, covers, context))
        conflicts.push(conflict);
    } else {
      conflicts.push(...stockMismatches(own, indicator, context));
      if (stocksAt !== null) {
        latest ??= new LatestReports(rows, context);
        oldStocks.push(...latestStocks(own, latest, stocksAt, context));
      }
    }
  }
  return { conflicts, choices: duplicates.choices, oldStocks };
}

function isStock(indicator: Indicator): boolean {
  return indicator.overTime === "LAST";
}
