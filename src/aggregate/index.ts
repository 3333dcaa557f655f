/** Observations of a window into the rows of a report. */
import { registry as operators } from "./operators/registry.gen.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { Dimension, Indicator } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import type { ReportRow, ReportUnit, ReportValue } from "../model/report.ts";
import { LEVELS, type Level, type Unit } from "../model/unit.ts";
import { compareVietnamese } from "../util/vietnamese.ts";
import { keyOf } from "../util/keys.ts";
import { CoverageTable, type CoverageRegistry, type ReportingRow } from "./coverage.ts";
import { type Cube, type CubeCell, type CubeUnit, rollUp, TOTAL } from "./cube.ts";
import { ratioOf } from "./ratio.ts";
import type { Operator } from "./operator.ts";

export { TotalTooLarge } from "./tally.ts";

export interface AggregateRegistry extends CoverageRegistry {
  nameOf(unit: Unit, window: Period): string;
  parentOf(unit: Unit, date: CalendarDate): Unit | null;
  compare(a: Unit, b: Unit): number;
}

export interface AggregateInput {
  readonly observations: readonly Observation[];
  readonly reporting: readonly ReportingRow[];
  readonly registry: AggregateRegistry;
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly levels: readonly Level[];
  readonly by: Dimension | null;
  /** null: all that occur. */
  readonly only: readonly string[] | null;
  /** Only this unit and what is under it. */
  readonly within: Unit | null;
  /** Rows in error were left out: every total is provisional. */
  readonly provisional: boolean;
  /** Observations that do not fit into the window: totals that lack them are marked. */
  readonly lacking: readonly Observation[];
  /** Stocks that are not of the last report due. */
  readonly old: readonly { readonly unit: Unit; readonly indicator: string; readonly date: CalendarDate }[];
}

export interface Aggregated {
  readonly indicators: readonly Indicator[];
  readonly rows: readonly ReportRow[];
  /** The unit of each row: names and codes alone do not tell units apart over time. */
  readonly units: readonly Unit[];
  /** Expected units that have not reported, under the units shown. */
  readonly missing: readonly Unit[];
  /** Units that reported without being expected. */
  readonly unexpected: readonly Unit[];
  /** Units shown at no asked level above their own: their parent is not known. */
  readonly orphans: readonly Unit[];
}

export function aggregate(input: AggregateInput): Aggregated {
  const { registry, period } = input;
  const cube = rollUp(input.observations, input.by, registry);
  const indicators = shownIndicators(input);
  const coverage = new CoverageTable(input.reporting, registry, period.end);
  const units = shownUnits(cube, input);
  const marks = marksOf(input);
  const perUnit = units.map((own) => unitRows(own, indicators, coverage, marks, input));
  return {
    indicators,
    rows: perUnit.flat(),
    units: units.flatMap(({ unit }, i) => (perUnit[i] ?? []).map(() => unit)),
    missing: coverage.missingUnder(topUnits(units)),
    unexpected: coverage.unexpected(input.reporting),
    orphans: orphansOf(cube, input),
  };
}

function shownIndicators(input: AggregateInput): Indicator[] {
  const seen = new Set(input.observations.map((observation) => observation.indicator));
  return input.catalogue.indicators.filter((indicator) => {
    if (input.only !== null && !input.only.includes(indicator.id)) return false;
    const { ratio } = indicator;
    return ratio === undefined ? seen.has(indicator.id) : seen.has(ratio.numerator) && seen.has(ratio.denominator);
  });
}

/** By level, then registry order, else by name. */
function shownUnits(cube: Cube, input: AggregateInput): CubeUnit[] {
  const { registry, within, period } = input;
  const shown = [...cube.values()].filter(
    ({ unit }) => input.levels.includes(unit.level) && (within === null || isUnder(unit, within, input)),
  );
  return shown.sort(
    (a, b) =>
      LEVELS.indexOf(a.unit.level) - LEVELS.indexOf(b.unit.level) ||
      (registry.inferred
        ? compareVietnamese(registry.nameOf(a.unit, period), registry.nameOf(b.unit, period))
        : registry.compare(a.unit, b.unit)) ||
      (a.unit.id < b.unit.id ? -1 : 1),
  );
}

function isUnder(unit: Unit, within: Unit, input: AggregateInput): boolean {
  if (unit.id === within.id) return true;
  return input.registry.ancestorsOf(unit, input.period.end).some((above) => above.id === within.id);
}

function topUnits(units: readonly CubeUnit[]): Unit[] {
  const top = units[0]?.unit.level;
  return units.filter((own) => own.unit.level === top).map((own) => own.unit);
}

interface Marks {
  readonly lacking: ReadonlySet<string>;
  readonly old: ReadonlyMap<string, CalendarDate>;
}

function marksOf(input: AggregateInput): Marks {
  const lacking = new Set<string>();
  for (const { unit, end, indicator } of input.lacking) {
    for (const above of [unit, ...input.registry.ancestorsOf(unit, end)]) lacking.add(keyOf(above.id, indicator));
  }
  const old = new Map(input.old.map(({ unit, indicator, date }) => [keyOf(unit.id, indicator), date]));
  return { lacking, old };
}

/** The unit's own total first, then its breakdown in dictionary order, the blank one last. */
function unitRows(
  own: CubeUnit,
  indicators: readonly Indicator[],
  coverage: CoverageTable,
  marks: Marks,
  input: AggregateInput,
): ReportRow[] {
  const unit = reportUnit(own.unit, input);
  const reporting = coverage.of(own.unit);
  const slices = [...own.slices].sort(([keyA, a], [keyB, b]) => {
    if (keyA === TOTAL || keyB === TOTAL) return keyA === TOTAL ? -1 : 1;
    if (a.value === null || b.value === null || a.value === undefined || b.value === undefined) {
      return a.value === null ? 1 : -1;
    }
    return compareVietnamese(a.value, b.value);
  });
  return slices.map(([key, slice]) => ({
    unit,
    by: key === TOTAL || input.by === null ? {} : { [input.by]: slice.value ?? null },
    reporting,
    values: valuesOf(own.unit, slice.cells, indicators, reporting.actual, marks, input),
  }));
}

function reportUnit(unit: Unit, { registry, period }: AggregateInput): ReportUnit {
  const parent = registry.parentOf(unit, period.end) ?? registry.parentOf(unit, period.start);
  const name = registry.nameOf(unit, period);
  return { code: unit.code, name, level: unit.level, parent: parent?.code ?? null };
}

function valuesOf(
  unit: Unit,
  cells: ReadonlyMap<string, CubeCell>,
  indicators: readonly Indicator[],
  reported: number,
  marks: Marks,
  input: AggregateInput,
): Record<string, ReportValue> {
  const byId = new Map(input.catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const valueOf = (id: string): ReportValue | null => {
    const cell = cells.get(id);
    const indicator = byId.get(id);
    if (cell === undefined || indicator === undefined) return null;
    const value = operatorOf(indicator).finish(cell.tally);
    const key = keyOf(unit.id, id);
    const asOf = marks.old.get(key);
    return {
      ...value,
      status: input.provisional && value.value !== null ? "P" : value.status,
      ...(cell.units.size === reported ? {} : { actual: cell.units.size }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(marks.lacking.has(key) ? { incomplete: true } : {}),
    };
  };
  const values: Record<string, ReportValue> = {};
  for (const indicator of indicators) {
    const value = indicator.ratio === undefined ? valueOf(indicator.id) : ratioValue(indicator, valueOf);
    if (value !== null) values[indicator.id] = value;
  }
  return values;
}

function operatorOf(indicator: Indicator): Operator {
  const id = indicator.overUnits === "DISTINCT" ? "distinct" : indicator.overTime === "LAST" ? "last" : "sum";
  return operators[id];
}

function ratioValue(
  indicator: Indicator,
  valueOf: (id: string) => ReportValue | null,
): ReportValue | null {
  if (indicator.ratio === undefined) return null;
  const numerator = valueOf(indicator.ratio.numerator);
  const denominator = valueOf(indicator.ratio.denominator);
  if (numerator === null || denominator === null) return null;
  const value = ratioOf(numerator, denominator, indicator.ratio);
  const incomplete = numerator.incomplete === true || denominator.incomplete === true;
  return incomplete ? { ...value, incomplete } : value;
}

/** Lower units whose figures reach no province that is shown. */
function orphansOf(cube: Cube, input: AggregateInput): Unit[] {
  const top = LEVELS.find((level) => input.levels.includes(level)) ?? "province";
  const orphans = [...cube.values()].filter(
    ({ unit }) =>
      LEVELS.indexOf(unit.level) > LEVELS.indexOf(top) &&
      input.registry.parentOf(unit, input.period.end) === null &&
      input.registry.parentOf(unit, input.period.start) === null,
  );
  return orphans
    .map(({ unit }) => unit)
    .sort((a, b) => compareVietnamese(input.registry.nameOf(a, input.period), input.registry.nameOf(b, input.period)));
}
