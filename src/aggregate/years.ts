/**
 * Totals of single years side by side. Each column is a window of its own; the total is
 * the whole span looked at once, so that stocks are last values, distinct items are
 * counted afresh and a row of several years is not lost.
 */
import type { AggregateRegistry } from "./input.ts";
import type { CalendarDate } from "../model/calendar.ts";
import { contains, overlaps, type Stretch } from "../model/calendar.ts";
import type { SpanChange } from "../model/change.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Period } from "../model/period.ts";
import type { ReportUnit, ReportValue } from "../model/report.ts";
import { type Levels, rankOf, type Unit } from "../model/unit.ts";
import { missing } from "../model/value.ts";
import { compareVietnamese } from "../util/vietnamese.ts";
import { rounded, spanChange } from "./change.ts";
import type { Aggregated } from "./index.ts";
import type { Evenness } from "./even.ts";

export interface YearsInput {
  readonly periods: readonly Period[];
  /** One for each period. */
  readonly years: readonly Aggregated[];
  readonly span: Period;
  readonly total: Aggregated;
  readonly registry: AggregateRegistry;
  readonly levels: Levels;
  /** Indicators in table order. */
  readonly indicators: readonly Indicator[];
  /** Days on which the boundaries of a unit changed, by its id. */
  readonly breaks: ReadonlyMap<string, readonly CalendarDate[]>;
  /** The first year against the last one. */
  readonly even: Evenness;
}

export interface YearRow {
  readonly id: string;
  readonly unit: ReportUnit;
  readonly indicator: string;
  /** One for each period, then the total. */
  readonly cells: readonly ReportValue[];
  readonly average: number | null;
  readonly change: SpanChange | null;
}

interface UnitYears {
  readonly unit: Unit;
  report: ReportUnit;
  /** By column: the values of the unit's own total. */
  readonly columns: Map<number, Readonly<Record<string, ReportValue>>>;
}

/** A row for each unit and indicator of which anything is known; by unit, then indicator. */
export function yearRows(input: YearsInput): YearRow[] {
  return unitsOf(input).flatMap((own) => {
    const unit = { ...own.report, name: input.registry.nameOf(own.unit, input.span) };
    return input.indicators.flatMap((indicator) => {
      const known = [...own.columns.values()].some((values) => values[indicator.id] !== undefined);
      return known ? [rowOf(own, unit, indicator, input)] : [];
    });
  });
}

function unitsOf({ years, total, registry, levels, span }: YearsInput): UnitYears[] {
  const units = new Map<string, UnitYears>();
  for (const [column, { rows, units: own }] of [...years, total].entries()) {
    for (const [i, row] of rows.entries()) {
      const unit = own[i] as Unit;
      const seen = units.get(unit.id) ?? { unit, report: row.unit, columns: new Map() };
      seen.report = { ...row.unit, parent: row.unit.parent ?? seen.report.parent };
      seen.columns.set(column, row.values);
      units.set(unit.id, seen);
    }
  }
  const named = (unit: Unit) => registry.nameOf(unit, span);
  return [...units.values()].sort(
    ({ unit: a }, { unit: b }) =>
      rankOf(levels, a.level) - rankOf(levels, b.level) ||
      (registry.inferred ? compareVietnamese(named(a), named(b)) : registry.compare(a, b)) ||
      (a.id < b.id ? -1 : 1),
  );
}

function rowOf(own: UnitYears, unit: ReportUnit, indicator: Indicator, input: YearsInput): YearRow {
  const { periods, span } = input;
  const days = breakDaysOf(indicator, input.breaks.get(own.unit.id));
  const cells = periods.map((period, column) => {
    const value = own.columns.get(column)?.[indicator.id] ?? noValue(own.unit, period, input);
    return marked(value, breaksIn(days, span, period).length > 0);
  });
  const stated = own.columns.get(periods.length)?.[indicator.id] ?? missing("O");
  // A stock's total is one value of one day; anything else spans every break of the series.
  const broken =
    indicator.overTime === "LAST"
      ? cells.at(-1)?.status === "B"
      : cells.some((cell) => cell.status === "B");
  const total = marked(stated, broken);
  return {
    id: own.unit.id,
    unit,
    indicator: indicator.id,
    cells: [...cells, total],
    average: averageOf(cells, total, indicator),
    change: changeOver(own, cells, days, indicator, input),
  };
}

/** A unit that did not exist cannot have a value (M); else nothing was reported (O). */
function noValue(unit: Unit, period: Period, { registry, total }: YearsInput): ReportValue {
  // Restated, a unit stands for its ground, which was there before it.
  if (registry.inferred || total.restated !== null) return missing("O");
  const lives = unit.spells.some(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= period.end) &&
      (validTo === null || validTo > period.start),
  );
  return missing(lives ? "O" : "M");
}

/**
 * The change falls into the period, or on its first day while something stands before it:
 * there the series breaks.
 */
function breaksIn(days: readonly CalendarDate[], span: Stretch, period: Stretch): CalendarDate[] {
  return days.filter((day) => day > span.start && period.start <= day && day <= period.end);
}

function marked(value: ReportValue, broken: boolean): ReportValue {
  if (!broken || value.status === "P") return value;
  return value.value === null && value.lower === null && value.upper === null
    ? value
    : { ...value, status: "B" };
}

/** Of what is added up over time, where every year has an exact figure. */
function averageOf(
  cells: readonly ReportValue[],
  total: ReportValue,
  indicator: Indicator,
): number | null {
  if (indicator.overTime !== "SUM" || total.value === null || total.qualifier !== "=") return null;
  if (cells.some((cell) => cell.value === null)) return null;
  return rounded(total.value / cells.length, 2);
}

function changeOver(
  { unit }: UnitYears,
  cells: readonly ReportValue[],
  days: readonly CalendarDate[],
  indicator: Indicator,
  { periods, years, even }: YearsInput,
): SpanChange | null {
  const [first, last] = [periods[0], periods.at(-1)];
  const [before, after] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined || before === undefined || after === undefined) {
    return null;
  }
  const broken = crosses(days, first, last);
  const at = { period: first.code, value: before };
  const row = years.at(-1)?.units.findIndex(({ id }) => id === unit.id) ?? -1;
  const uneven = row < 0 || cells.length < 2 ? {} : even.of(row, indicator);
  const to = { period: last.code, value: after };
  return spanChange(at, to, cells.length - 1, indicator, broken, uneven);
}

/** Days on which a unit's ground or what the indicator counts is no longer what it was. */
export function breakDaysOf(
  { breaks = [] }: Indicator,
  ofUnit: readonly CalendarDate[] = [],
): readonly CalendarDate[] {
  return breaks.length === 0 ? ofUnit : [...ofUnit, ...breaks.map(({ day }) => day)];
}

/** Whether boundaries changed between two periods, or inside either. */
export function crosses(days: readonly CalendarDate[], before: Stretch, after: Stretch): boolean {
  const between = { start: before.start, end: after.end };
  if (contains(before, after) || overlaps(after, before)) return false;
  return days.some((day) => day > between.start && day <= between.end);
}
