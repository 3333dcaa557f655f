/** Who should have reported, and who has: expected and actual units under each unit. */
import type { Coverage } from "../model/report.ts";
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import { lastDayIn } from "../model/unit-days.ts";
import { besides, type Level, type Levels, rankOf, type Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import { type DueReports, inForceOn } from "./due-reports.ts";

/** An accepted row inside the window. */
export interface ReportingRow {
  readonly unit: Unit;
  readonly form: string;
  readonly stretch: Stretch;
  /** Claims only itself: its days are of no due period. */
  readonly record: boolean;
}

export interface CoverageRegistry {
  /** Coverage is unknown in a hierarchy inferred from the submissions. */
  readonly inferred: boolean;
  unitsInForce(date: CalendarDate, level?: Level): readonly Unit[];
  ancestorsOf(unit: Unit, date: CalendarDate): readonly Unit[];
  /** Where restated: the lines in which a unit's figures stand. */
  linesOf?(unit: Unit, on: Stretch): readonly Unit[];
}

/** The lines of a report in which a unit's figures of a stretch stand, its own first. */
export function linesOf(registry: CoverageRegistry, unit: Unit, on: Stretch): readonly Unit[] {
  return registry.linesOf?.(unit, on) ?? [unit, ...registry.ancestorsOf(unit, lastDayIn(unit, on))];
}

/** A report and the lines under which it is owed. */
export interface OwedReport {
  readonly unit: Unit;
  readonly lines: readonly Unit[];
  /** Its due period; null: once a window. */
  readonly on: Stretch | null;
  /** Whatever the unit sends answers it. */
  readonly once: boolean;
  readonly reported: boolean;
}

function lineKey(lines: readonly Unit[]): string {
  return keyOf(...lines.map(({ id }) => id));
}

export class CoverageTable {
  readonly #expected = new Map<string, Set<string>>();
  readonly #actual = new Map<string, Set<string>>();
  readonly #all = new Map<string, Unit>();
  readonly #reported = new Set<string>();
  /** All units in whose lines a report is expected. */
  readonly #lines = new Map<string, Unit>();
  readonly #known: boolean;
  /** The levels that are expected to report, of one rank. */
  readonly levels: ReadonlySet<Level>;
  /** What is due, where that is declared: then reports are counted, one for each period of a unit. */
  readonly due: DueReports | null;

  /** `levels`: those that report. `due` outranks them. */
  constructor(
    rows: readonly ReportingRow[],
    registry: CoverageRegistry,
    window: Stretch,
    levels: ReadonlySet<Level>,
    due: DueReports | null = null,
    /** Last days of the due periods: who is in force then owes a report. */
    ends: readonly CalendarDate[] = [window.end],
  ) {
    this.#known = !registry.inferred;
    this.levels = levels;
    this.due = due;
    const expected = this.#known ? (due?.units ?? inForceOn(ends, registry, levels)) : [];
    for (const unit of expected) {
      this.#all.set(unit.id, unit);
      for (const above of linesOf(registry, unit, window)) {
        this.#lines.set(above.id, above);
        if (due === null) put(this.#expected, above.id, unit.id);
        else for (const { key } of due.of(unit.id)) put(this.#expected, above.id, key);
      }
    }
    for (const row of rows) this.#count(row, registry, window);
  }

  #count({ unit, stretch, form }: ReportingRow, registry: CoverageRegistry, window: Stretch): void {
    const counts = this.#known ? this.#all.has(unit.id) : this.levels.has(unit.level);
    if (!counts) return;
    const answered =
      this.due?.answeredBy(form, unit.id, stretch).map(({ key }) => key) ?? ([unit.id] as const);
    if (answered.length === 0) return;
    this.#reported.add(unit.id);
    // Where it is expected, so that no line has more reports than it is owed.
    for (const above of linesOf(registry, unit, this.#known ? window : stretch)) {
      for (const key of answered) put(this.#actual, above.id, key);
    }
  }

  of(unit: Unit): Coverage {
    const actual = this.#actual.get(unit.id)?.size ?? 0;
    if (!this.#known) return { expected: null, actual, rate: null };
    const expected = this.#expected.get(unit.id)?.size ?? 0;
    const rate = expected === 0 ? null : Math.round((actual / expected) * 10_000) / 10_000;
    const counted = { expected, actual, rate };
    return this.due?.periodic === true ? { ...counted, perPeriod: true } : counted;
  }

  /** How many of these units count as reporting under a unit: the expected ones; all where coverage is unknown. */
  counted(unitIds: Iterable<string>, under: Unit): number {
    const owed = this.#expected.get(under.id);
    let count = 0;
    for (const id of unitIds) if (!this.#known || this.#isOwed(id, owed)) count++;
    return count;
  }

  #isOwed(unitId: string, owed: ReadonlySet<string> | undefined): boolean {
    if (owed === undefined) return false;
    if (this.due === null) return owed.has(unitId);
    return [...this.due.of(unitId)].some(({ key }) => owed.has(key));
  }

  /** Every report that is owed; where nobody knows what is, every unit that counts as reporting. */
  owed(rows: readonly ReportingRow[], registry: CoverageRegistry, window: Stretch): OwedReport[] {
    if (this.#known) {
      const units = [...this.#all.values()];
      return units.flatMap((unit) => this.#owedBy(unit, linesOf(registry, unit, window)));
    }
    const counted = rows.filter(({ unit }) => this.levels.has(unit.level));
    const seen = counted.map(({ unit, stretch }): OwedReport => {
      const lines = linesOf(registry, unit, stretch);
      return { unit, lines, on: null, once: true, reported: true };
    });
    return [...new Map(seen.map((own) => [lineKey(own.lines), own])).values()];
  }

  #owedBy(unit: Unit, lines: readonly Unit[]): OwedReport[] {
    const has = (key: string) => this.#actual.get(unit.id)?.has(key) === true;
    const { due } = this;
    if (due === null) return [{ unit, lines, on: null, once: true, reported: has(unit.id) }];
    return [...due.of(unit.id)].map(({ key, on }) => {
      const once = due.isOnce(unit.id, key);
      return { unit, lines, on, once, reported: has(key) };
    });
  }

  /** Units of the reporting level that reported without being expected. */
  unexpected(rows: readonly ReportingRow[]): Unit[] {
    if (!this.#known) return [];
    const units = new Map<string, Unit>();
    const { due } = this;
    for (const { unit, form } of rows) {
      const asked =
        due === null
          ? this.levels.has(unit.level)
          : due.looksAt(form) && (due.levels?.has(unit.level) ?? true);
      if (asked && !this.#all.has(unit.id)) units.set(unit.id, unit);
    }
    return [...units.values()];
  }

  /** Units of some levels under one of these in whose lines a report is expected, whether any came or not. */
  linesUnder(units: readonly Unit[], levels: readonly Level[]): Unit[] {
    const owed = new Set(units.flatMap((unit) => [...(this.#expected.get(unit.id) ?? [])]));
    return [...this.#lines.values()].filter(
      ({ id, level }) =>
        levels.includes(level) && [...(this.#expected.get(id) ?? [])].some((key) => owed.has(key)),
    );
  }

  /** Expected units under one of these that have not reported, in registry order. */
  missingUnder(units: readonly Unit[]): Unit[] {
    const owed = new Set(units.flatMap((unit) => [...(this.#expected.get(unit.id) ?? [])]));
    return [...this.#all.values()].filter(
      ({ id }) => this.#isOwed(id, owed) && !this.#reported.has(id),
    );
  }
}

/** Coverage of the indicators whose forms are declared (`reporting:` of antq.yaml). */
export interface DeclaredCoverage {
  readonly tables: ReadonlyMap<string, CoverageTable>;
  /** Due reports of which a value stands in a unit's slice. */
  answered(indicator: string, unit: Unit, slice: string): number;
}

/** Coverage by indicator: a form may be reported by districts, another by communes. */
export class IndicatorCoverage {
  readonly #byIndicator = new Map<string, CoverageTable>();
  readonly #main: CoverageTable;
  readonly #declared: DeclaredCoverage | null;

  constructor(
    main: CoverageTable,
    observations: readonly { readonly indicator: string; readonly unit: Unit }[],
    tableOf: (levels: ReadonlySet<Level>) => CoverageTable,
    order: Levels,
    declared: DeclaredCoverage | null = null,
  ) {
    this.#main = main;
    this.#declared = declared;
    const rank = (level: Level) => rankOf(order, level);
    const levels = new Map<string, Level>();
    for (const { indicator, unit } of observations) {
      const known = levels.get(indicator);
      if (known === unit.level) continue;
      if (known === undefined || rank(known) <= rank(unit.level)) levels.set(indicator, unit.level);
    }
    const tables = new Map<number, CoverageTable>();
    if (main.due === null) for (const level of main.levels) tables.set(rank(level), main);
    for (const [indicator, level] of levels) {
      if (declared?.tables.has(indicator) === true) continue;
      const table = tables.get(rank(level)) ?? tableOf(besides(order, level));
      tables.set(rank(level), table);
      this.#byIndicator.set(indicator, table);
    }
  }

  /** A value's own coverage, where it differs from that of the unit's row. */
  of(
    indicator: string,
    unit: Unit,
    withValue: Iterable<string>,
    slice: string,
  ): { actual?: number; expected?: number | null } {
    const table = this.tableOf(indicator);
    const row = this.#main.of(unit);
    const { expected } = table.of(unit);
    const declared = this.isByReport(indicator) ? this.#declared : null;
    const actual =
      declared === null
        ? table.counted(withValue, unit)
        : declared.answered(indicator, unit, slice);
    return actual === row.actual && expected === row.expected ? {} : { actual, expected };
  }

  tableOf(indicator: string): CoverageTable {
    return this.#declared?.tables.get(indicator) ?? this.#byIndicator.get(indicator) ?? this.#main;
  }

  /** Whether due reports are counted of an indicator, and not units. */
  isByReport(indicator: string): boolean {
    return this.#declared !== null && this.tableOf(indicator).due?.periodic === true;
  }
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
