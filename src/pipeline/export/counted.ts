/**
 * In which periods each figure counts. Sources are weighed for a period: a coarser one may win in the year and not
 * in the month, and of a stock the last report counts. Here every period of the data set is weighed as `aggregate`
 * does, and a figure that does not count in all periods that hold its days says in which it does.
 */
import { contains, type Stretch } from "../../model/calendar.ts";
import { listText } from "../../model/export.ts";
import type { Period } from "../../model/period.ts";
import { bySource, type Entry, type SourceRow } from "../../observe/index.ts";
import { keyOf } from "../../util/keys.ts";

/** Which periods a thing stands in; told where these are not simply all that hold its days. */
class Standing<T> {
  readonly #in = new Map<T, string[]>();
  readonly #holding = new Map<string, string>();
  readonly #periods: readonly Period[];

  constructor(periods: readonly Period[]) {
    this.#periods = periods;
  }

  add(thing: T, period: Period): void {
    const known = this.#in.get(thing);
    if (known === undefined) this.#in.set(thing, [period.code]);
    else known.push(period.code);
  }

  /** null: in all that hold the days. */
  *all(daysOf: (thing: T) => Stretch): Generator<readonly [thing: T, countsIn: string | null]> {
    for (const [thing, codes] of this.#in) {
      const list = listText(codes);
      yield [thing, list === this.#holdingDays(daysOf(thing)) ? null : list];
    }
  }

  #holdingDays(days: Stretch): string {
    const key = keyOf(days.start, days.end);
    let list = this.#holding.get(key);
    if (list === undefined) {
      const holding = this.#periods.filter((period) => contains(period, days));
      this.#holding.set(key, (list = listText(holding.map(({ code }) => code))));
    }
    return list;
  }
}

export interface CountedFigure {
  readonly entry: Entry;
  /** null: in every period that holds its days. */
  readonly countsIn: string | null;
  /** Rates and periods in which it lacks its other part; null: none. */
  readonly unpairedIn: string | null;
}

/** Figures, period by period, in the order of {@link exportPeriods}. */
export class CountedFigures {
  readonly #standing: Standing<Entry>;
  /** Figures that a window put together anew (running totals): one for all windows that say the same. */
  readonly #made = new Map<string, Entry>();
  readonly #known = new Set<Entry>();
  readonly #unpaired = new Map<Entry, string[]>();

  constructor(periods: readonly Period[], made: readonly Entry[]) {
    this.#standing = new Standing(periods);
    this.#known = new Set(made);
  }

  /** `unpaired`: by rate, what it is taken without. */
  add(
    period: Period,
    entries: readonly Entry[],
    unpaired: ReadonlyMap<string, ReadonlySet<Entry>>,
  ): void {
    for (const entry of entries) this.#standing.add(this.#own(entry), period);
    for (const [rate, left] of unpaired) {
      for (const entry of left) {
        const own = this.#own(entry);
        const known = this.#unpaired.get(own) ?? [];
        this.#unpaired.set(own, known);
        known.push(`${rate}@${period.code}`);
      }
    }
  }

  *all(): Generator<CountedFigure> {
    for (const [entry, countsIn] of this.#standing.all((own) => own)) {
      const unpaired = this.#unpaired.get(entry);
      const unpairedIn = unpaired === undefined ? null : listText(unpaired);
      yield { entry, countsIn, unpairedIn };
    }
  }

  #own(entry: Entry): Entry {
    if (this.#known.has(entry)) return entry;
    const { indicator, unit, start, end, by, value, cell, item } = entry;
    const said = JSON.stringify([by, value, cell, item ?? null]);
    const key = keyOf(indicator, unit.id, start, end, said);
    const known = this.#made.get(key);
    if (known === undefined) this.#made.set(key, entry);
    return known ?? entry;
  }
}

export interface CountedReport {
  readonly row: SourceRow;
  readonly countsIn: string | null;
}

/** Who has reported what, for which days: the rows that say the same are one. */
export class CountedReports {
  readonly #standing: Standing<SourceRow>;
  readonly #rows = new Map<string, SourceRow>();

  constructor(periods: readonly Period[]) {
    this.#standing = new Standing(periods);
  }

  add(period: Period, rows: readonly SourceRow[]): void {
    const told = new Set<SourceRow>();
    let last: SourceRow | null = null;
    for (const row of rows) {
      // The rows of one report stand together.
      if (last !== null && saysTheSame(last, row)) continue;
      last = row;
      const own = this.#own(row);
      if (told.has(own)) continue;
      told.add(own);
      this.#standing.add(own, period);
    }
  }

  /** In the order of their sources. */
  all(): CountedReport[] {
    const told = [...this.#standing.all(({ stretch }) => stretch)];
    return told
      .map(([row, countsIn]) => ({ row, countsIn }))
      .sort(({ row: a }, { row: b }) => bySource(a, b));
  }

  #own(row: SourceRow): SourceRow {
    const { unit, form, stretch, record } = row;
    const key = keyOf(unit.id, form, stretch.start, stretch.end, String(record));
    const known = this.#rows.get(key);
    if (known === undefined) this.#rows.set(key, row);
    return known ?? row;
  }
}

function saysTheSame(a: SourceRow, b: SourceRow): boolean {
  return a.unit === b.unit && a.form === b.form && a.stretch === b.stretch && a.record === b.record;
}
