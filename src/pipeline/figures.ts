/** The figures of a run, asked for one by one: totals of a period are made when first wanted. */
import { aggregate, type Aggregated } from "../aggregate/index.ts";
import { traceTotal, underUnit } from "../aggregate/trace.ts";
import type { By } from "../model/claim.ts";
import { contains, overlaps } from "../model/calendar.ts";
import type { Dimension, Indicator } from "../model/catalogue.ts";
import { bindPeriod, type Period } from "../model/period.ts";
import type { Coverage, ReportRow, ReportUnit, ReportValue } from "../model/report.ts";
import type { TracePart } from "../model/trace.ts";
import { type Level, levelIds, type Levels, type Unit } from "../model/unit.ts";
import { lastDayIn } from "../model/unit-days.ts";
import { type Entry, observe, type Observed } from "../observe/index.ts";
import type { Figures, Query } from "../text/index.ts";
import { keyOf } from "../util/keys.ts";
import type { Judged } from "./judged.ts";
import type { RunOptions } from "./options.ts";
import { totalsInput } from "./totals-input.ts";

/** Years that are looked through for a figure that fits elsewhere. */
const MOST_PERIODS = 15;

interface Totals {
  readonly result: Aggregated;
  readonly rows: ReadonlyMap<string, ReportRow>;
}

export class RunFigures implements Figures {
  readonly run: Period;
  readonly levels: Levels;
  readonly scope: string | null;
  readonly #judged: Judged;
  readonly #options: RunOptions;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #observed = new Map<string, Observed>();
  readonly #totals = new Map<string, Totals>();
  readonly #broken = new Map<string, boolean>();

  constructor(judged: Judged, options: RunOptions, run: Period, within: Unit | null) {
    this.#judged = judged;
    this.#options = options;
    this.#indicators = new Map(options.catalogue.indicators.map((one) => [one.id, one]));
    this.run = run;
    this.levels = options.catalogue.levels;
    this.scope = within?.id ?? this.#highest();
  }

  #highest(): string | null {
    for (const { id } of this.levels) {
      const own = this.#unitsAt(id);
      if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
    }
    return null;
  }

  #unitsAt(level: Level): string[] {
    const { result } = this.#totalsOf(this.run, null);
    return [...new Set(result.units.filter((unit) => unit.level === level).map(({ id }) => id))];
  }

  scopeAt(level: Level): string | null {
    const own = this.#unitsAt(level);
    return own.length === 1 ? (own[0] ?? null) : null;
  }

  unit(id: string, period: Period): ReportUnit | null {
    return this.#totalsOf(period, null).rows.get(keyOf(id))?.unit ?? null;
  }

  above(id: string, period: Period): readonly string[] {
    const unit = this.#judged.registry.unitById(id);
    if (unit === null) return [];
    return this.#judged.registry.ancestorsOf(unit, lastDayIn(unit, period)).map((one) => one.id);
  }

  value({ unit, indicator, period, by }: Query): ReportValue | null {
    const [entry] = Object.entries(by);
    const totals = this.#totalsOf(period, entry?.[0] ?? null);
    const key = entry === undefined ? keyOf(unit) : keyOf(unit, entry[1]);
    return totals.rows.get(key)?.values[indicator] ?? null;
  }

  /** Its own total first, then those of a breakdown. */
  rowsOf(unit: string, period: Period, by: Dimension | null): readonly ReportRow[] {
    const { rows, units } = this.#totalsOf(period, by).result;
    return rows.filter((_, i) => units[i]?.id === unit);
  }

  breaksDown(indicator: string, dimension: Dimension): boolean {
    const key = keyOf(indicator, dimension);
    let known = this.#broken.get(key);
    if (known === undefined) {
      const ratio = this.#indicators.get(indicator)?.ratio;
      const ids = ratio === undefined ? [indicator] : [ratio.numerator, ratio.denominator];
      known = this.#observedIn(this.run).observations.some(
        (one) => ids.includes(one.indicator) && hasMember(one.by[dimension]),
      );
      this.#broken.set(key, known);
    }
    return known;
  }

  members(dimension: Dimension): readonly string[] {
    const values = this.#observedIn(this.run).observations.map(({ by }) => by[dimension]);
    return [...new Set(values.filter(hasMember))].sort();
  }

  coverage(unit: string, period: Period): Coverage | null {
    return this.#totalsOf(period, null).rows.get(keyOf(unit))?.reporting ?? null;
  }

  straddles({ unit, indicator, period }: Query): boolean {
    const own = this.#judged.registry.unitById(unit);
    const definition = this.#indicators.get(indicator);
    if (own === null || definition === undefined) return false;
    const sides = definition.ratio === undefined ? [definition] : this.#sides(definition);
    const inside = this.#observedIn(this.run).observations.filter(
      (one) => overlaps(one, period) && !contains(period, one),
    );
    return sides.some((side) => underUnit(inside, own, side, this.#judged.registry).length > 0);
  }

  #sides({ ratio }: Indicator): Indicator[] {
    const ids = ratio === undefined ? [] : [ratio.numerator, ratio.denominator];
    return ids.flatMap((id) => this.#indicators.get(id) ?? []);
  }

  parts(query: Query): number {
    return this.#entries(query).length;
  }

  cells(query: Query): readonly TracePart[] {
    return this.#entries(query).map(({ cell, unit, start, end, value, item }) => ({
      cell,
      unit: this.#judged.registry.nameOf(unit, { start, end }),
      unitCode: unit.code,
      date: start === end ? start : `${start}..${end}`,
      value,
      ...(item === undefined ? {} : { item }),
    }));
  }

  #entries({ unit, indicator, period, by }: Query): readonly Entry[] {
    const own = this.#judged.registry.unitById(unit);
    const definition = this.#indicators.get(indicator);
    if (own === null || definition === undefined) return [];
    const sides = definition.ratio === undefined ? [definition] : this.#sides(definition);
    const { observations } = this.#observedIn(period);
    return sides.flatMap((side) => {
      const under = underUnit(observations, own, side, this.#judged.registry).filter((one) =>
        isOf(one.by, by),
      );
      return traceTotal(under, side).parts;
    });
  }

  units(period: Period): readonly string[] {
    return [...new Set(this.#totalsOf(period, null).result.units.map(({ id }) => id))];
  }

  /** The run's own, then its years. */
  get periods(): readonly Period[] {
    const [from, to] = [Number(this.run.start.slice(0, 4)), Number(this.run.end.slice(0, 4))];
    const years: Period[] = [this.run];
    for (let year = from; year <= to && years.length < MOST_PERIODS; year++) {
      years.push(bindPeriod({ type: "year", year, index: 1 }, this.#options.scheme));
    }
    return years;
  }

  #observedIn(period: Period): Observed {
    const key = keyOf(period.start, period.end);
    let observed = this.#observed.get(key);
    if (observed === undefined) {
      const { sheets, rejected, context } = this.#judged;
      this.#observed.set(key, (observed = observe(sheets, rejected, period, context)));
    }
    return observed;
  }

  #totalsOf(period: Period, by: Dimension | null): Totals {
    const key = keyOf(period.start, period.end, by);
    let totals = this.#totals.get(key);
    if (totals === undefined) this.#totals.set(key, (totals = this.#add(period, by)));
    return totals;
  }

  #add(period: Period, by: Dimension | null): Totals {
    const observed = this.#observedIn(period);
    const provisional = this.#judged.findings.some(({ severity }) => severity === "error");
    const result = aggregate({
      ...totalsInput(this.#judged, observed, period, this.#options),
      levels: levelIds(this.levels),
      by,
      only: null,
      within: null,
      provisional,
    });
    const rows = result.rows.map((row, i): [string, ReportRow] => {
      const member = by === null ? undefined : row.by[by];
      const id = result.units[i]?.id ?? "";
      return [!hasMember(member) ? keyOf(id) : keyOf(id, member), row];
    });
    // The unit's own total stands first: a blank member has no key of its own.
    return { result, rows: new Map(rows.toReversed()) };
  }
}

function isOf(of: Readonly<Partial<Record<Dimension, string | null>>>, by: By): boolean {
  return Object.entries(by).every(
    ([dimension, member]) => member === undefined || of[dimension] === member,
  );
}

function hasMember(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
