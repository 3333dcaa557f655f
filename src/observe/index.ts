/** Accepted rows into observations, each thing counted once (domain 6). */
import type { EntrySet } from "./entry-set.ts";
import { contains, includesDay, overlaps, type Stretch } from "../model/calendar.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { PlacedSheet } from "../model/form-sheet.ts";
import type { Problem } from "../model/finding.ts";
import type { Balance } from "../model/report.ts";
import { acrossLevels } from "./across.ts";
import { succeedingUnits } from "./across-succession.ts";
import { brokenTwice } from "./broken-twice.ts";
import { contestedUnits } from "./contested.ts";
import { incrementsOf, type Increments } from "./cumulative.ts";
import { entriesOf, makeEntries } from "./entries.ts";
import {
  bySource,
  type Conflict,
  type Entry,
  isCumulative,
  type ObserveContext,
  type SourceRow,
} from "./entry.ts";
import { severalReports } from "./duplicates.ts";
import { fold, type Folded } from "./fold.ts";
import { unitsOfNested } from "./members.ts";
import type { CellAccount } from "./row-maker.ts";
import { rejoined } from "./running-steps.ts";
import { feedsFlow } from "./settled.ts";
import { settledEntries } from "./settled-entries.ts";
import { sharedByNobody } from "./shared-by-nobody.ts";
import { BlockSource, rowsOf, settledOf, sourcesOf as acceptedSources } from "./sources.ts";
import { leftOut, straddleProblem } from "./straddling.ts";
import { Unassigned } from "./unassigned.ts";
import type { OldStock } from "./stocks.ts";
import { weigh, type Weighed } from "./weigh.ts";

export type { Conflict, Entry, ObserveContext, SourceRow } from "./entry.ts";
export { bySource, refKey, rowKey } from "./entry.ts";
export type { EntrySet } from "./entry-set.ts";
export { changedEntries } from "./changed.ts";
export { makeEntries } from "./entries.ts";
export { canFold } from "./settled.ts";
export { type RatePair, ratePairs, unevenRows } from "./uneven-rates.ts";
export { isSummed } from "./feeds.ts";
export { settledEntries } from "./settled-entries.ts";
export { slicesOf } from "./slices.ts";

/**
 * Faults between rows, in the whole of the submissions whatever period is asked. Only
 * units whose sources can stand in each other's way are looked at cell by cell.
 */
export function findConflicts(
  sheets: readonly PlacedSheet[],
  rejected: ReadonlySet<string>,
  told: ObserveContext,
): readonly Conflict[] {
  // Conflicts are told cell by cell.
  const context = { ...told, fold: false, by: null };
  const sources = acceptedSources(sheets, rejected, context);
  const all = entriesOf(sources, context, () => false);
  const wanted = new Set([
    ...contestedUnits(all.rows),
    ...severalReports(all.rows, context),
    ...brokenTwice(all.rows, context.catalogue),
    ...acrossLevels(all.rows, context).units,
    ...succeedingUnits(all.rows, context),
    ...unitsOfNested(sources, context),
  ]);
  for (const row of all.rows) if (isCumulative(row)) wanted.add(row.unit.id);
  const made =
    wanted.size === 0 ? all : entriesOf(sources, context, ({ unit }) => wanted.has(unit.id));
  const { rows, entries, falls, lost } = incrementsOf(made, context);
  const shared = sharedByNobody(rows, context);
  return [...shared, ...falls, ...weigh(rows, entries, null, context, lost).conflicts];
}

/** The rows that count, without their cells. */
export function acceptedRows(
  sheets: readonly PlacedSheet[],
  rejected: ReadonlySet<string>,
  context: ObserveContext,
): readonly SourceRow[] {
  return rowsOf(acceptedSources(sheets, rejected, context));
}

/** The days from the first to the last accepted row; null where there is none. */
export function spanOfData(
  sheets: readonly PlacedSheet[],
  rejected: ReadonlySet<string>,
  context: ObserveContext,
): Stretch | null {
  let span = null as Stretch | null;
  for (const { stretch } of prepare(sheets, rejected, context).rows) {
    span = {
      start: span === null || stretch.start < span.start ? stretch.start : span.start,
      end: span === null || stretch.end > span.end ? stretch.end : span.end,
    };
  }
  return span;
}

export interface Observed {
  readonly observations: readonly Entry[];
  /** What settled rows came to (`fold` of the context); with `observations` it is all that counts. */
  readonly folded: Folded;
  /** Inside the window and not counted: restated, sent twice, a coarser source, an older stock. */
  readonly superseded: readonly Entry[];
  /** Accepted rows inside the window: who has reported. */
  readonly rows: readonly SourceRow[];
  /** Rows that do not fit into the window. */
  readonly straddling: readonly SourceRow[];
  /** Their observations: the totals that lack them. */
  readonly lacking: readonly Entry[];
  readonly problems: readonly Problem[];
  readonly balance: Balance;
  readonly choices: Weighed["choices"];
  readonly oldStocks: readonly OldStock[];
  /** Of higher units, counted beside their units' without being declared their own. */
  readonly ownReports: Weighed["ownReports"];
  /** Values of breakdowns whose counts feed no indicator. */
  readonly unassigned: ReadonlyMap<Dimension, readonly string[]>;
}

/** The observations of one window. */
export function observe(
  sheets: readonly PlacedSheet[],
  rejected: ReadonlySet<string>,
  window: Stretch,
  context: ObserveContext,
): Observed {
  return observeWindow(prepare(sheets, rejected, context), window, context);
}

/** All that the accepted rows say, for looking at window after window ({@link observeWindow}). */
export function prepare(
  sheets: readonly PlacedSheet[],
  rejected: ReadonlySet<string>,
  context: ObserveContext,
): Increments {
  // A run asks several times for the same; a set of rejected rows only ever grows.
  const known = LAST.get(sheets);
  const same =
    known?.rejected === rejected && known.size === rejected.size && known.context === context;
  if (same) return known.set;
  const set = incrementsOf(makeEntries(sheets, rejected, context), context);
  LAST.set(sheets, { rejected, size: rejected.size, context, set });
  return set;
}

const LAST = new WeakMap<
  readonly PlacedSheet[],
  { rejected: ReadonlySet<string>; size: number; context: ObserveContext; set: Increments }
>();

/** One window of a prepared set; what an earlier window superseded counts again. */
export function observeWindow(set: EntrySet, window: Stretch, context: ObserveContext): Observed {
  const { rows: all, entries: made, cells, settled } = set;
  const stocks = new Set(
    context.catalogue.indicators.filter((i) => i.overTime === "LAST").map((i) => i.id),
  );
  const fits = (entry: Entry) =>
    contains(window, entry) || (stocks.has(entry.indicator) && includesDay(window, entry.end));
  const fitting = made.filter(fits);
  for (const entry of fitting) entry.superseded = false;
  const entries = set.steps === undefined ? fitting : rejoined(fitting, set.steps);
  const inside = sourcesOf(entries);
  const rows = all.filter((row) => contains(window, row.stretch) || inside.has(row));
  const partly = all.filter(
    ({ stretch }) => overlaps(window, stretch) && !contains(window, stretch),
  );
  const flows = partly.length === 0 ? inside : sourcesOf(made, (e) => !stocks.has(e.indicator));
  const crossing = partly.filter((row) => flows.has(row) || isSettledFlow(row));
  const weighed = weigh(rows, entries, window.end, context, set.lost);
  const straddling = leftOut(crossing, rows, window).sort(bySource);
  const lost = new Set(straddling);
  const live = entries.filter((entry) => !entry.superseded);
  const folded = fold(settled, window, context);
  const crossed = crossingCells(partly, inside);
  const inWindow = new Set(rows);
  return {
    observations: withoutImplied(live, folded),
    superseded: live.length === entries.length ? [] : entries.filter((entry) => entry.superseded),
    rows,
    straddling,
    folded,
    lacking:
      lost.size === 0
        ? []
        : [
            ...made.filter((entry) => lost.has(entry.source) && !stocks.has(entry.indicator)),
            ...straddling.flatMap((row) => settledEntries(row)),
          ],
    problems: straddling.map((row) => straddleProblem(row, window)),
    balance: added(balanceOf(cells, inWindow, fits), folded.balance, crossed),
    choices: weighed.choices,
    oldStocks: weighed.oldStocks,
    ownReports: weighed.ownReports,
    unassigned: unassignedValues(cells, inWindow, folded.unassigned),
  };
}

function isSettledFlow(row: SourceRow): boolean {
  return row instanceof BlockSource && row.settled !== null && feedsFlow(row.settled, row);
}

/** Cells of settled flows in rows that are in the window only for their stock. */
function crossingCells(partly: readonly SourceRow[], inside: ReadonlySet<SourceRow>): Balance {
  const balance = { read: 0, observed: 0, missing: 0, refused: 0, superseded: 0, unassigned: 0 };
  for (const row of partly) {
    const settled = settledOf(row);
    if (settled === null || !inside.has(row)) continue;
    const cells: CellAccount[] = [];
    settled.maker.read(row, [], cells, (field) => !settled.fields.has(field));
    for (const cell of cells) {
      balance.read++;
      if ("state" in cell && cell.state !== "fed") balance[cell.state]++;
      else balance.superseded++;
    }
  }
  return balance;
}

function added(...balances: readonly Balance[]): Balance {
  const sum = (part: (balance: Balance) => number) =>
    balances.reduce((total, balance) => total + part(balance), 0);
  return {
    read: sum(({ read }) => read),
    observed: sum(({ observed }) => observed),
    missing: sum(({ missing }) => missing),
    refused: sum(({ refused }) => refused),
    superseded: sum(({ superseded }) => superseded),
    unassigned: sum(({ unassigned }) => unassigned),
  };
}

/** The rows of entries; those of one row stand together. */
function sourcesOf(
  entries: readonly Entry[],
  which?: (entry: Entry) => boolean,
): ReadonlySet<SourceRow> {
  const sources = new Set<SourceRow>();
  let last: SourceRow | null = null;
  for (const entry of entries) {
    if (entry.source === last || which?.(entry) === false) continue;
    last = entry.source;
    sources.add(last);
  }
  return sources;
}

/** Zeros of "không phát sinh" show an indicator only where something else speaks of it. */
function withoutImplied(entries: readonly Entry[], folded: Folded): readonly Entry[] {
  if (!entries.some((entry) => entry.implied === true)) return entries;
  const explicit = entries.filter((entry) => entry.implied !== true);
  const spoken = new Set([...explicit, ...folded.observations].map((o) => o.indicator));
  if (spoken.size === 0) return [...entries];
  return entries.filter((entry) => entry.implied !== true || spoken.has(entry.indicator));
}

function balanceOf(
  cells: readonly CellAccount[],
  rows: ReadonlySet<SourceRow>,
  fits: (entry: Entry) => boolean,
): Balance {
  const balance = { read: 0, observed: 0, missing: 0, refused: 0, superseded: 0, unassigned: 0 };
  for (const cell of cells) {
    if (cell.source !== null && !rows.has(cell.source)) continue;
    balance.read++;
    if (!("state" in cell)) balance[fits(cell) && !cell.superseded ? "observed" : "superseded"]++;
    else if (cell.state !== "fed") balance[cell.state]++;
    else if (cell.entries.some((entry) => fits(entry) && !entry.superseded)) balance.observed++;
    else balance.superseded++;
  }
  return balance;
}

function unassignedValues(
  cells: readonly CellAccount[],
  rows: ReadonlySet<SourceRow>,
  settled: Unassigned,
): ReadonlyMap<Dimension, readonly string[]> {
  const values = new Unassigned();
  values.addAll(settled);
  for (const cell of cells) {
    if (
      !("state" in cell) ||
      cell.state !== "unassigned" ||
      cell.source === null ||
      !rows.has(cell.source)
    )
      continue;
    values.add(cell.chosenBy);
  }
  return values.sorted();
}
