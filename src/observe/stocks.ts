/**
 * Stocks: each unit's latest whole report of the form, of units in force at the end of
 * the window. A detailed form outranks the summary of the same day.
 */
import { SUMMARY } from "../catalogue/summary-form.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import { bindPeriod, monthOf } from "../model/period.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import {
  type Conflict,
  type Entry,
  exactSum,
  groupBy,
  type ObserveContext,
  placeOf,
  type SourceRow,
  stretchKey,
} from "./entry.ts";

/** The latest report of each unit and form inside the window, by the day it is of. */
export class LatestReports {
  readonly #latest = new Map<string, CalendarDate>();
  /** The latest day of any unit's report of a form: the last one due. */
  readonly #due = new Map<string, CalendarDate>();
  readonly #context: ObserveContext;

  constructor(rows: readonly SourceRow[], context: ObserveContext) {
    this.#context = context;
    for (const row of rows) {
      const day = this.dayOf(row);
      const key = keyOf(row.unit.id, row.form);
      if (day > (this.#latest.get(key) ?? "")) this.#latest.set(key, day);
      if (day > (this.#due.get(row.form) ?? "")) this.#due.set(row.form, day);
    }
  }

  /** A dated row belongs to its month's report; a period row is as of its end. */
  dayOf(row: SourceRow): CalendarDate {
    if (row.time.kind !== "date") return row.stretch.end;
    return bindPeriod(monthOf(row.stretch.end, this.#context.scheme), this.#context.scheme).end;
  }

  isLatest(row: SourceRow): boolean {
    return this.#latest.get(keyOf(row.unit.id, row.form)) === this.dayOf(row);
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
    const form = bestForm(own, latest);
    const gone = !context.units.isInForce((own[0] as Entry).unit, windowEnd);
    const kept = own.filter((e) => !gone && e.form === form && latest.isLatest(e.source));
    const newest = newestPerItem(kept);
    for (const entry of own) entry.superseded = !newest.has(entry);
    const [first] = newest;
    const date = first === undefined ? null : latest.latestOf(first.unit.id, first.form);
    const due = first === undefined ? null : latest.dueOf(first.form);
    if (first !== undefined && date !== null && due !== null && date < due)
      old.push({ entry: first, date });
  }
  return old;
}

/**
 * The form with the later report; on one day the detailed one. One that leaves the figure
 * blank yields to one that states it.
 */
function bestForm(entries: readonly Entry[], latest: LatestReports): string {
  const stated = entries.filter((e) => latest.isLatest(e.source) && !isBlank(e));
  let best: { form: string; day: string } | null = null;
  for (const { form, unit } of stated.length === 0 ? entries : stated) {
    const day = latest.latestOf(unit.id, form) ?? "";
    const better = best === null || day > best.day || (day === best.day && best.form === SUMMARY);
    if (better) best = { form, day };
  }
  return best?.form ?? "";
}

function isBlank({ value }: Entry): boolean {
  return isMissing(value) && value.status === "O";
}

/** Two dated rows of one month and breakdown are two statements: the later one holds. */
function newestPerItem(entries: readonly Entry[]): Set<Entry> {
  const kept = new Set<Entry>();
  for (const group of groupBy(entries, (e) => JSON.stringify(e.by)).values()) {
    const last = group.reduce((day, entry) => (entry.end > day ? entry.end : day), "");
    for (const entry of group) if (entry.end === last) kept.add(entry);
  }
  return kept;
}

/** A summary that states another stock than the detailed form of the same day. */
export function stockMismatches(
  entries: readonly Entry[],
  indicator: Indicator,
  context: ObserveContext,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const live = entries.filter((entry) => !entry.superseded);
  for (const own of groupBy(live, (e) => keyOf(e.unit.id, e.end)).values()) {
    const summary = own.filter((entry) => entry.form === SUMMARY);
    const detail = own.filter((entry) => entry.form !== SUMMARY);
    const first = summary[0];
    if (first === undefined || detail.length === 0) continue;
    const stated = total(summary, null);
    const found = total(detail, indicator.overUnits);
    if (stated === null || found === null || stated === found) continue;
    conflicts.push({
      problem: {
        code: "summary-mismatch",
        place: placeOf(first.source, first.cell.column),
        field: first.field,
        value: stated,
        suggestion: String(found),
        facts: {
          unit: context.units.nameOf(first.unit, first),
          indicator: indicator.id,
          summary: stated,
          finer: found,
          difference: stated - found,
          period: stretchKey(first),
          reason: null,
        },
      },
      rows: summary.map((entry) => entry.source),
    });
  }
  return conflicts;
}

function total(entries: readonly Entry[], operator: string | null): number | null {
  return operator === "DISTINCT"
    ? new Set(entries.flatMap(({ item }) => (item === undefined ? [] : [item]))).size
    : exactSum(entries);
}
