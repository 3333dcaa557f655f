/**
 * Running totals ("lũy kế"): reports that count since the start of the year become what
 * happened since the report before. A total that falls is a fault told at its cell.
 */
import { groupBy } from "../util/groups.ts";
import type { EntrySet } from "./entry-set.ts";
import { minus, plus } from "../model/decimal.ts";
import { addDays, type CalendarDate } from "../model/calendar.ts";
import { isMissing } from "../model/value.ts";
import { rowCount } from "../model/sheet-rows.ts";
import { keyOf } from "../util/keys.ts";
import {
  type Conflict,
  type Entry,
  isCumulative,
  type ObserveContext,
  placeOf,
  type SourceRow,
  stretchKey,
} from "./entry.ts";
import type { CellAccount } from "./row-maker.ts";
import { isSummed } from "./feeds.ts";
import { moved, type Step, stepOf } from "./running-steps.ts";
import { withStretch } from "./sources.ts";
import { subtract } from "./subtract.ts";

export interface Increments extends EntrySet {
  readonly falls: readonly Conflict[];
}

/** The set with running totals turned into increments; itself where there are none. */
export function incrementsOf(set: EntrySet, context: ObserveContext): Increments {
  if (!set.rows.some(isCumulative)) return { ...set, falls: [] };
  const sums = new Set(
    context.catalogue.indicators.filter(isSummed).map((indicator) => indicator.id),
  );
  const bySource = new Map<SourceRow, Entry[]>();
  for (const entry of set.entries) {
    const own = bySource.get(entry.source);
    if (own === undefined) bySource.set(entry.source, [entry]);
    else own.push(entry);
  }
  const made = new Map<Entry, Entry>();
  const narrowed = new Map<SourceRow, SourceRow>();
  const falls: Conflict[] = [];
  const steps: Step[] = [];
  const accepted = new Map<unknown, number>();
  for (const { sheet } of set.rows) accepted.set(sheet, (accepted.get(sheet) ?? 0) + 1);
  const whole = ({ sheet }: SourceRow): boolean => accepted.get(sheet) === rowCount(sheet);
  const claims = set.rows.filter((row) => !row.record);
  const chains = groupBy(claims, (row) => keyOf(row.unit.id, row.form, row.stretch.start));
  for (const rows of chains.values()) {
    if (!rows.some(isCumulative)) continue;
    new Chain(rows, { bySource, sums, made, narrowed, falls, steps, whole, context }).turn();
  }
  return { ...replaced({ ...set, steps }, made, narrowed), falls };
}

interface Run {
  readonly bySource: ReadonlyMap<SourceRow, readonly Entry[]>;
  /** Indicators that add up over time. */
  readonly sums: ReadonlySet<string>;
  /** Entries and rows in their new form. */
  readonly made: Map<Entry, Entry>;
  readonly narrowed: Map<SourceRow, SourceRow>;
  readonly falls: Conflict[];
  readonly steps: Step[];
  /** No row of the sheet is in error: what it does not list was not there. */
  readonly whole: (row: SourceRow) => boolean;
  readonly context: ObserveContext;
}

/** Reports of one unit and form that begin on one day, by the day to which they count. */
class Chain {
  readonly #ends: readonly (readonly [CalendarDate, readonly SourceRow[]])[];
  readonly #run: Run;

  constructor(rows: readonly SourceRow[], run: Run) {
    this.#ends = [...groupBy(rows, (row) => row.stretch.end)].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#run = run;
  }

  turn(): void {
    for (const [i, [, rows]] of this.#ends.entries()) {
      const earlier = this.#ends[i - 1];
      if (earlier === undefined) continue;
      for (const row of rows) {
        if (!isCumulative(row)) continue;
        const stretch = { start: addDays(earlier[0], 1), end: row.stretch.end };
        this.#run.narrowed.set(row, withStretch(row, stretch));
      }
      const running = rows.filter(isCumulative);
      for (const sheet of groupBy(running, (row) =>
        keyOf(row.sheet.file, row.sheet.sheet),
      ).values()) {
        this.#turnSheet(sheet, i);
      }
    }
  }

  #turnSheet(rows: readonly SourceRow[], at: number): void {
    const entries = this.#entriesOf(rows).filter((entry) => this.#run.sums.has(entry.indicator));
    for (const lines of groupBy(entries, (e) =>
      keyOf(e.indicator, JSON.stringify(e.by)),
    ).values()) {
      const first = lines[0] as Entry;
      const before = this.#before(first, at);
      if (before === null) continue;
      const start = addDays(before.end, 1);
      const less = before.lines.map(({ cell, value }) => ({ cell, value: value.value ?? 0 }));
      if (!this.#rises(lines, before.lines)) continue;
      for (const [line, value, taken] of subtract(lines, before.lines)) {
        const running = taken ? { running: { written: line.value.value ?? 0, less } } : {};
        this.#run.made.set(line, { ...line, start, value, ...running });
      }
      if (!lines.every(({ value }) => isMissing(value)))
        this.#run.steps.push(stepOf(lines, before.lines));
    }
    for (const lines of groupBy(entries, (e) => e.indicator).values()) this.#lost(lines, at);
  }

  /** A breakdown that counted before and is no longer listed: the running total of it fell to nothing. */
  #lost(lines: readonly Entry[], at: number): void {
    const first = lines[0] as Entry;
    const listed = new Set(lines.map((line) => JSON.stringify(line.by)));
    if (!lines.every(({ source }) => this.#run.whole(source))) return;
    const gone = (this.#stated(first, at)?.lines ?? []).filter(
      (line) =>
        !listed.has(JSON.stringify(line.by)) && (line.value.value ?? line.value.lower ?? 0) > 0,
    );
    for (const own of groupBy(gone, (line) => JSON.stringify(line.by)).values()) {
      const by = Object.values((own[0] as Entry).by).filter((value) => value !== null);
      this.#fall(lines, 0, exact(own) ?? 0, by.join(", "));
    }
  }

  /** The nearest earlier report that states the indicator at all. */
  #stated(entry: Entry, at: number): { end: CalendarDate; lines: readonly Entry[] } | null {
    for (let i = at - 1; i >= 0; i--) {
      const [end, rows] = this.#ends[i] as readonly [CalendarDate, readonly SourceRow[]];
      const lines = this.#entriesOf(latestSheet(rows)).filter(
        (e) =>
          e.indicator === entry.indicator && (e.value.value !== null || e.value.lower !== null),
      );
      if (lines.length > 0) return { end, lines };
    }
    return null;
  }

  /** Its lines of one breakdown; a line that it lacks was zero then, unless a row of it is in error. */
  #before(entry: Entry, at: number): { end: CalendarDate; lines: readonly Entry[] } | null {
    const stated = this.#stated(entry, at);
    const by = JSON.stringify(entry.by);
    if (stated === null) return null;
    const lines = stated.lines.filter((e) => JSON.stringify(e.by) === by);
    const sure = lines.length > 0 || stated.lines.every(({ source }) => this.#run.whole(source));
    return sure ? { ...stated, lines } : null;
  }

  #entriesOf(rows: readonly SourceRow[]): Entry[] {
    return rows.flatMap((row) => this.#run.bySource.get(row) ?? []);
  }

  /** By what is known of both: "hơn 50" cannot be followed by 40. */
  #rises(lines: readonly Entry[], before: readonly Entry[]): boolean {
    const [now, then] = [atMost(lines), atLeast(before)];
    if (now === null || now >= then) return true;
    this.#fall(lines, now, then, "");
    return false;
  }

  /** `what`: the breakdown, where the cell does not show it. */
  #fall(lines: readonly Entry[], now: number, then: number, what: string): void {
    const first = lines[0] as Entry;
    const name = this.#run.context.units.nameOf(first.unit, first);
    this.#run.falls.push({
      problem: {
        code: "summary-mismatch",
        place: placeOf(first.source, first.cell.column),
        field: first.field,
        ...(what === "" ? { value: now } : {}),
        facts: {
          unit: what === "" ? name : `${name} (${what})`,
          indicator: first.indicator,
          summary: now,
          finer: then,
          difference: minus(now, then),
          period: stretchKey(first),
          reason: "running",
          other: null,
          otherSheet: null,
          otherCell: null,
        },
      },
      rows: [...new Set(lines.map((line) => line.source))],
    });
  }
}

/** Sum of what is exact; null where a line is hedged or missing. */
function exact(lines: readonly Entry[]): number | null {
  let sum = 0;
  for (const { value } of lines) {
    if (value.value === null || value.qualifier !== "=") return null;
    sum = plus(sum, value.value);
  }
  return sum;
}

/** null: nobody knows how many at most. */
function atMost(lines: readonly Entry[]): number | null {
  let sum = 0;
  for (const { value } of lines) {
    if (value.upper === null) return null;
    sum = plus(sum, value.upper);
  }
  return sum;
}

function atLeast(lines: readonly Entry[]): number {
  return lines.reduce((sum, { value }) => plus(sum, value.lower ?? 0), 0);
}

/** Of two reports of one day (a duplicate, told elsewhere) the one dated later. */
function latestSheet(rows: readonly SourceRow[]): readonly SourceRow[] {
  const sheets = [...groupBy(rows, (row) => keyOf(row.sheet.file, row.sheet.sheet)).values()];
  const dated = (sheet: readonly SourceRow[]) => sheet[0]?.sheet.title.reportDate ?? "";
  return sheets.reduce(
    (best, sheet) => (dated(sheet) > dated(best) ? sheet : best),
    sheets[0] ?? [],
  );
}

function replaced(
  { rows, entries, cells, settled, lost, steps = [] }: EntrySet,
  made: ReadonlyMap<Entry, Entry>,
  narrowed: ReadonlyMap<SourceRow, SourceRow>,
): EntrySet {
  const sourceOf = (row: SourceRow): SourceRow => narrowed.get(row) ?? row;
  const fresh = new Map<Entry, Entry>();
  for (const entry of entries) {
    const source = sourceOf(entry.source);
    const own = made.get(entry) ?? entry;
    fresh.set(entry, own.source === source ? own : { ...own, source });
  }
  const entryOf = (entry: Entry): Entry => fresh.get(entry) ?? entry;
  return {
    settled,
    lost,
    rows: rows.map(sourceOf),
    entries: entries.map(entryOf),
    steps: steps.map((step) => moved(step, entryOf)),
    cells: cells.map((cell): CellAccount => {
      if (!("state" in cell)) return entryOf(cell);
      const source = cell.source === null ? null : sourceOf(cell.source);
      return { ...cell, source, entries: cell.entries.map(entryOf) };
    }),
  };
}
