/** Who should have reported, and who has: expected and actual units under each unit. */
import type { Coverage } from "../model/report.ts";
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import { LEVELS, type Level, type Unit } from "../model/unit.ts";

/** An accepted row inside the window. */
export interface ReportingRow {
  readonly unit: Unit;
  readonly form: string;
  readonly stretch: Stretch;
}

export interface CoverageRegistry {
  /** Coverage is unknown in a hierarchy inferred from the submissions. */
  readonly inferred: boolean;
  unitsInForce(date: CalendarDate, level?: Level): readonly Unit[];
  ancestorsOf(unit: Unit, date: CalendarDate): readonly Unit[];
}

export class CoverageTable {
  readonly #expected = new Map<string, Set<string>>();
  readonly #actual = new Map<string, Set<string>>();
  readonly #all = new Map<string, Unit>();
  readonly #reported = new Set<string>();
  readonly #known: boolean;
  /** The level that is expected to report. */
  readonly level: Level;

  constructor(rows: readonly ReportingRow[], registry: CoverageRegistry, end: CalendarDate) {
    this.#known = !registry.inferred;
    this.level = finestLevel(rows);
    const expected = this.#known ? registry.unitsInForce(end, this.level) : [];
    for (const unit of expected) {
      this.#all.set(unit.id, unit);
      for (const above of [unit, ...registry.ancestorsOf(unit, end)]) put(this.#expected, above.id, unit.id);
    }
    for (const row of rows) {
      const counts = this.#known ? this.#all.has(row.unit.id) : row.unit.level === this.level;
      if (!counts) continue;
      this.#reported.add(row.unit.id);
      for (const above of [row.unit, ...registry.ancestorsOf(row.unit, row.stretch.end)]) {
        put(this.#actual, above.id, row.unit.id);
      }
    }
  }

  of(unit: Unit): Coverage {
    const actual = this.#actual.get(unit.id)?.size ?? 0;
    if (!this.#known) return { expected: null, actual, rate: null };
    const expected = this.#expected.get(unit.id)?.size ?? 0;
    const rate = expected === 0 ? null : Math.round((actual / expected) * 10_000) / 10_000;
    return { expected, actual, rate };
  }

  /** Units of the reporting level that reported without being expected. */
  unexpected(rows: readonly ReportingRow[]): Unit[] {
    if (!this.#known) return [];
    const units = new Map<string, Unit>();
    for (const { unit } of rows) {
      if (unit.level === this.level && !this.#all.has(unit.id)) units.set(unit.id, unit);
    }
    return [...units.values()];
  }

  /** Expected units under one of these that have not reported, in registry order. */
  missingUnder(units: readonly Unit[]): Unit[] {
    const missing = new Set<string>();
    for (const unit of units) {
      for (const id of this.#expected.get(unit.id) ?? []) if (!this.#reported.has(id)) missing.add(id);
    }
    return [...this.#all.values()].filter((unit) => missing.has(unit.id));
  }
}

/** The finest level seen; commune where nothing was. */
function finestLevel(rows: readonly ReportingRow[]): Level {
  const seen = new Set(rows.map((row) => row.unit.level));
  return LEVELS.findLast((level) => seen.has(level)) ?? "commune";
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
