/**
 * Stocks: each unit's latest whole report of the form, of units in force at the end of the
 * window. Reports that end on one day (December, the fourth quarter, the year) say one stock.
 */
import { groupBy } from "../util/groups.ts";
import { SUMMARY } from "../catalogue/summary-form.ts";
import { lengthInDays, type CalendarDate } from "../model/calendar.ts";
import { bindPeriod, monthOf } from "../model/period.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import {
  type Conflict,
  type Entry,
  type ObserveContext,
  type SourceRow,
  stretchKey,
} from "./entry.ts";
import { exceeding, finest, lacking, sayOf } from "./grains.ts";
import { mismatch, Restatements } from "./restates.ts";

/** A dated row belongs to its month's report; a period row is as of its end. */
export function dayOf(row: SourceRow, { scheme }: ObserveContext): CalendarDate {
  if (row.time.kind !== "date") return row.stretch.end;
  return bindPeriod(monthOf(row.stretch.end, scheme), scheme).end;
}

/** The latest report of each unit and form inside the window, by the day it is of. */
export class LatestReports {
  readonly #latest = new Map<string, CalendarDate>();
  /** The latest day of any unit's report of a form: the last one due. */
  readonly #due = new Map<string, CalendarDate>();
  readonly #context: ObserveContext;

  constructor(rows: readonly SourceRow[], context: ObserveContext) {
    this.#context = context;
    for (const row of rows) {
      const day = dayOf(row, context);
      const key = keyOf(row.unit.id, row.form);
      if (day > (this.#latest.get(key) ?? "")) this.#latest.set(key, day);
      if (day > (this.#due.get(row.form) ?? "")) this.#due.set(row.form, day);
    }
  }

  isLatest(row: SourceRow): boolean {
    return this.#latest.get(keyOf(row.unit.id, row.form)) === dayOf(row, this.#context);
  }

  latestOf(unitId: string, form: string): CalendarDate | null {
    return this.#latest.get(keyOf(unitId, form)) ?? null;
  }

  dueOf(form: string): CalendarDate | null {
    return this.#due.get(form) ?? null;
  }
}

export interface OldStock {
  readonly entry: Entry;
  readonly date: CalendarDate;
}

/** Marks all but the latest; gives back those that are not of the last report due. */
export function latestStocks(
  entries: readonly Entry[],
  latest: LatestReports,
  windowEnd: CalendarDate,
  context: ObserveContext,
): OldStock[] {
  const old: OldStock[] = [];
  const live = entries.filter((entry) => !entry.superseded);
  for (const own of groupBy(live, (entry) => entry.unit.id).values()) {
    const gone = !context.units.isInForce((own[0] as Entry).unit, windowEnd);
    const day = gone ? null : lastStated(own, latest, context);
    const kept = own.filter(
      ({ source }) => latest.isLatest(source) && dayOf(source, context) === day,
    );
    const said = new Set(stockOf(kept, context));
    for (const entry of own) entry.superseded = !said.has(entry);
    const [first] = said;
    const due = first === undefined ? null : latest.dueOf(first.form);
    if (first !== undefined && day !== null && due !== null && day < due)
      old.push({ entry: first, date: day });
  }
  return old;
}

/** The day of the latest report; one that leaves the figure blank yields to one that states it. */
function lastStated(
  entries: readonly Entry[],
  latest: LatestReports,
  context: ObserveContext,
): CalendarDate | null {
  const newest = entries.filter(({ source }) => latest.isLatest(source));
  const stated = newest.filter((entry) => !isBlank(entry));
  let last: CalendarDate | null = null;
  for (const { source } of stated.length === 0 ? newest : stated) {
    const day = dayOf(source, context);
    if (last === null || day > last) last = day;
  }
  return last;
}

function isBlank({ value }: Entry): boolean {
  return isMissing(value) && value.status === "O";
}

/** What reports of one unit and one day say, said once; differences are told elsewhere. */
export function stockOf(entries: readonly Entry[], context: ObserveContext): readonly Entry[] {
  return weighDay(entries, new Restatements(context), [], context);
}

/** Reports of a stock that end on one day: equal, they restate one another; different, it is told. */
export function stockMismatches(
  entries: readonly Entry[],
  restatements: Restatements,
  context: ObserveContext,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const live = entries.filter((entry) => !entry.superseded);
  for (const own of groupBy(live, (e) => keyOf(e.unit.id, dayOf(e.source, context))).values()) {
    weighDay(own, restatements, conflicts, context);
  }
  return conflicts;
}

/** Gives what counts: of the finest breakdown, of a detailed form before the summary, of the shortest stretch. */
function weighDay(
  entries: readonly Entry[],
  restatements: Restatements,
  conflicts: Conflict[],
  context: ObserveContext,
): readonly Entry[] {
  const reports = [...groupBy(entries, reportOf).values()]
    .map((report) => finest(newestPerItem(report), restatements, conflicts, context).kept)
    .sort(byFineness);
  const [kept = [], ...others] = reports;
  for (const other of others) {
    const [stated, found] = [sayOf(other), sayOf(kept)];
    if (found === null || lacking(other) === 2) continue;
    if (stated === found) restatements.add("day", other, kept);
    else if (stated !== null) conflicts.push(mismatch(other, kept, [stated, found], context));
    else conflicts.push(...exceeding(other, kept, found, context));
  }
  return kept;
}

/** Dated rows of a month are one report, rows of one stretch another. */
function reportOf({ form, source }: Entry): string {
  const span = source.time.kind === "date" ? "dated" : stretchKey(source.stretch);
  return keyOf(form === SUMMARY ? SUMMARY : "", span);
}

function byFineness(a: readonly Entry[], b: readonly Entry[]): number {
  const summary = (own: readonly Entry[]) => (own[0]?.form === SUMMARY ? 1 : 0);
  const broken = (own: readonly Entry[]) =>
    own.some(({ by }) => Object.values(by).some((value) => value !== null)) ? 0 : 1;
  const days = ([first]: readonly Entry[]) =>
    first === undefined || first.source.time.kind === "date" ? 0 : lengthInDays(first);
  return (
    lacking(a) - lacking(b) || summary(a) - summary(b) || broken(a) - broken(b) || days(a) - days(b)
  );
}

/** Two dated rows of one month and breakdown are two statements: the later one holds. */
function newestPerItem(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every(({ end }) => end === entries[0]?.end)) return entries;
  const kept: Entry[] = [];
  for (const group of groupBy(entries, (e) => JSON.stringify(e.by)).values()) {
    const last = group.reduce((day, entry) => (entry.end > day ? entry.end : day), "");
    for (const entry of group) if (entry.end === last) kept.push(entry);
  }
  return kept;
}
