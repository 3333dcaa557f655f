/** The steps by which every source is counted once, in their order. */
import { groupBy } from "../util/groups.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import { weighGroups } from "./by-group.ts";
import { brokenTwice } from "./broken-twice.ts";
import { contestedUnits } from "./contested.ts";
import { Covers } from "./cover.ts";
import { findDuplicates, type Resolution, severalReports } from "./duplicates.ts";
import { type Conflict, type Entry, type ObserveContext, type SourceRow } from "./entry.ts";
import { acrossLevels } from "./across.ts";
import { acrossSuccession } from "./across-succession.ts";
import { weighGrains } from "./grains.ts";
import { type OwnReport, weighLevels } from "./levels.ts";
import { weighMembers } from "./members.ts";
import { findOverlaps } from "./overlaps.ts";
import { weighSources } from "./precedence.ts";
import type { Lost } from "./sources.ts";
import { Restatements } from "./restates.ts";
import { isEarly, weighSuccession } from "./succession.ts";
import { LatestReports, latestStocks, type OldStock, stockMismatches } from "./stocks.ts";

export interface Weighed {
  readonly conflicts: readonly Conflict[];
  readonly choices: Resolution["choices"];
  readonly oldStocks: readonly OldStock[];
  readonly ownReports: readonly OwnReport[];
}

/**
 * 1. reports sent twice, members of a breakdown beside those that contain them, 2. overlapping
 * stretches, 3. counts by group; then what is said at several grains: 4. with a breakdown and without,
 * 5. over finer and coarser stretches, 6. by a unit and by those that it was formed from, 7. by a
 * higher unit and by those below; 8. the latest report of each stock (`stocksAt`: the window's
 * end; null: only differences are told).
 */
export function weigh(
  allRows: readonly SourceRow[],
  entries: readonly Entry[],
  stocksAt: CalendarDate | null,
  context: ObserveContext,
  lost: readonly Lost[],
): Weighed {
  const duplicates = findDuplicates(allRows, context);
  const { replaced } = duplicates;
  if (replaced.size > 0) {
    for (const entry of entries) if (replaced.has(entry.source)) entry.superseded = true;
  }
  const rows = replaced.size === 0 ? allRows : allRows.filter((row) => !replaced.has(row));
  const contested = new Set([
    ...contestedUnits(rows),
    ...severalReports(rows, context),
    ...brokenTwice(rows, context.catalogue),
  ]);
  const succeeding = acrossSuccession(rows, context);
  for (const [id, { before }] of succeeding) for (const own of [id, ...before]) contested.add(own);
  const across = acrossLevels(rows, context);
  const restatements = new Restatements(context);
  const conflicts = [
    ...duplicates.conflicts,
    ...weighMembers(entries, context),
    // Stretches that overlap make a unit a contested one.
    ...findOverlaps(
      rows.filter(({ unit }) => contested.has(unit.id)),
      context,
    ),
    ...weighGroups(rows, entries, context),
  ];
  const covers = new Covers(
    rows.filter((row) => contested.has(row.unit.id)),
    context.scheme,
    context.catalogue.forms,
  );
  const stocks = new Set(context.catalogue.indicators.filter(isStock).map(({ id }) => id));
  const byIndicator = groupBy(
    entries.filter((entry) => stocks.has(entry.indicator) || contested.has(entry.unit.id)),
    (entry) => entry.indicator,
  );
  const stockEntries: (readonly Entry[])[] = [];
  const flows = new Map<string, readonly Entry[]>();
  for (const indicator of context.catalogue.indicators) {
    const own = byIndicator.get(indicator.id);
    if (own === undefined) continue;
    if (isStock(indicator)) {
      for (const conflict of stockMismatches(own, restatements, context)) conflicts.push(conflict);
      stockEntries.push(own);
      continue;
    }
    for (const conflict of weighGrains(own, restatements, context)) conflicts.push(conflict);
    flows.set(indicator.id, own);
    const usual = succeeding.size === 0 ? own : own.filter((e) => !isEarly(e, succeeding, context));
    for (const conflict of weighSources(usual, indicator, covers, restatements, context))
      conflicts.push(conflict);
  }
  if (succeeding.size > 0) {
    const { indicators } = context.catalogue;
    const all = { indicators, entries: flows, covers };
    conflicts.push(...weighSuccession(all, succeeding, restatements, context));
  }
  const levels = weighLevels({ entries, across, lost }, restatements, context);
  for (const conflict of levels.conflicts) conflicts.push(conflict);
  const oldStocks = stocksAt === null ? [] : lastOf(stockEntries, rows, stocksAt, context);
  conflicts.push(...restatements.besides(conflicts));
  return { conflicts, choices: duplicates.choices, oldStocks, ownReports: levels.own };
}

function lastOf(
  stocks: readonly (readonly Entry[])[],
  rows: readonly SourceRow[],
  at: CalendarDate,
  context: ObserveContext,
): OldStock[] {
  if (stocks.length === 0) return [];
  const latest = new LatestReports(rows, context);
  return stocks.flatMap((own) => latestStocks(own, latest, at, context));
}

function isStock(indicator: Indicator): boolean {
  return indicator.overTime === "LAST";
}
