/** Observations of a window into the rows of a report. */
import type { AggregateRegistry, AggregateInput } from "./input.ts";
import { registry as operators } from "./operators/registry.gen.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { ReportRow, ReportUnit, ReportValue } from "../model/report.ts";
import type { RestatedSummary } from "../model/restating.ts";
import { LEVELS, type Unit } from "../model/unit.ts";
import { lastDayIn } from "../model/unit-days.ts";
import { compareVietnamese } from "../util/vietnamese.ts";
import { keyOf } from "../util/keys.ts";
import type { CoverageTable, IndicatorCoverage } from "./coverage.ts";
import { type Cube, type CubeCell, type CubeUnit, rollUp, TOTAL } from "./cube.ts";
import { coverageOf } from "./declared-coverage.ts";
import { ratioOf } from "./ratio.ts";
import { addSilent, scopeOf } from "./silent.ts";
import { type Marks, marksOf } from "./marks.ts";
import { rollUpRestated } from "./restate.ts";
import { restatedRegistry } from "./restated-registry.ts";
import { summaryOf } from "./restated-summary.ts";
import type { Operator } from "./operator.ts";

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
  /** null: totals by the units in force when reported. */
  readonly restated: RestatedSummary | null;
  /** Names, parents and order of the units shown; where restated, those of the day asked. */
  readonly registry: AggregateRegistry;
}

export function aggregate(asked: AggregateInput): Aggregated {
  const restating = asked.restating ?? null;
  const input =
    restating === null
      ? asked
      : { ...asked, registry: restatedRegistry(asked.registry, restating) };
  const { registry, observations } = input;
  const whole = new Set(
    input.catalogue.indicators.filter((i) => i.overUnits === "DISTINCT").map((i) => i.id),
  );
  const cube =
    restating === null
      ? rollUp(observations, input.by, registry, (unit) => isAsked(unit, input))
      : rollUpRestated(observations, input.by, restating, whole);
  const indicators = shownIndicators(input);
  const { row: coverage, own } = coverageOf(input);
  addSilent(cube, coverage, input);
  const units = shownUnits(cube, input);
  const marks = marksOf(input, cube);
  const perUnit = units.map((unit) =>
    unitRows(unit, indicators, { row: coverage, own }, marks, input),
  );
  return {
    indicators,
    rows: perUnit.flat(),
    units: units.flatMap(({ unit }, i) => (perUnit[i] ?? []).map(() => unit)),
    missing: coverage.missingUnder(scopeOf(input)),
    unexpected: coverage.unexpected(input.reporting),
    orphans: orphansOf(cube, input),
    registry,
    restated: restating === null ? null : summaryOf(observations, cube, restating, whole),
  };
}

function shownIndicators(input: AggregateInput): Indicator[] {
  const seen = new Set(input.observations.map((observation) => observation.indicator));
  return input.catalogue.indicators.filter((indicator) => {
    if (input.only !== null && !input.only.includes(indicator.id)) return false;
    const { ratio } = indicator;
    return ratio === undefined
      ? seen.has(indicator.id)
      : seen.has(ratio.numerator) && seen.has(ratio.denominator);
  });
}

/** By level, then registry order, else by name. */
function shownUnits(cube: Cube, input: AggregateInput): CubeUnit[] {
  const { registry, within, period } = input;
  const shown = [...cube.values()].filter(
    ({ unit }) => isAsked(unit, input) && (within === null || isUnder(unit, within, input)),
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

/**
 * An unallocated line is shown where some level below what holds it is: with it the lines
 * add up to their total.
 */
function isAsked(unit: Unit, { levels, restating }: AggregateInput): boolean {
  if (restating?.isUnallocated(unit) !== true) return levels.includes(unit.level);
  const above = restating.ancestorsOf(unit)[0];
  return (
    above === undefined ||
    levels.some((level) => LEVELS.indexOf(level) > LEVELS.indexOf(above.level))
  );
}

function isUnder(unit: Unit, within: Unit, input: AggregateInput): boolean {
  if (unit.id === within.id) return true;
  // On its last day in the window: a unit that closed on the way was under it all the same.
  const day = lastDayIn(unit, input.period);
  return input.registry.ancestorsOf(unit, day).some((above) => above.id === within.id);
}

/** The unit's own total first, then its breakdown in dictionary order, the blank one last. */
function unitRows(
  own: CubeUnit,
  indicators: readonly Indicator[],
  coverage: { readonly row: CoverageTable; readonly own: IndicatorCoverage },
  marks: Marks,
  input: AggregateInput,
): ReportRow[] {
  const unit = reportUnit(own, input);
  const reporting = coverage.row.of(own.unit);
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
    values: valuesOf(own.unit, key, slice.cells, indicators, coverage.own, marks, input),
  }));
}

function reportUnit({ unit, targets }: CubeUnit, input: AggregateInput): ReportUnit {
  const { registry, period, restating } = input;
  const parent = registry.parentOf(unit, period.end) ?? registry.parentOf(unit, period.start);
  const name = registry.nameOf(unit, period);
  const plain = { code: unit.code, name, level: unit.level, parent: parent?.code ?? null };
  if (restating?.isUnallocated(unit) !== true) return plain;
  const among = [...targets.keys()].sort((a, b) => registry.compare(a, b));
  const codes = among.map((target) => target.code ?? target.id);
  const names = among.map((target) => registry.nameOf(target, period));
  return { ...plain, unallocated: true, targets: codes, targetNames: names };
}

function valuesOf(
  unit: Unit,
  slice: string,
  cells: ReadonlyMap<string, CubeCell>,
  indicators: readonly Indicator[],
  coverage: IndicatorCoverage,
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
    const asOf = marks.asOf.get(key);
    return {
      ...value,
      status: input.provisional && value.value !== null ? "P" : value.status,
      ...coverage.of(id, unit, upToDate(cell, id, marks), slice),
      ...(asOf === undefined ? {} : { asOf }),
      ...(marks.lacking.has(key) ? { incomplete: true } : {}),
    };
  };
  const values: Record<string, ReportValue> = {};
  for (const indicator of indicators) {
    const value =
      indicator.ratio === undefined ? valueOf(indicator.id) : ratioValue(indicator, valueOf);
    if (value !== null) values[indicator.id] = value;
  }
  return values;
}

/** A stock of an earlier report has a value, but does not count as reported. */
function upToDate(cell: CubeCell, indicator: string, marks: Marks): Iterable<string> {
  if (marks.old.size === 0) return cell.units;
  return [...cell.units].filter((id) => !marks.old.has(keyOf(id, indicator)));
}

function operatorOf(indicator: Indicator): Operator {
  const id =
    indicator.overUnits === "DISTINCT"
      ? "distinct"
      : indicator.overTime === "LAST"
        ? "last"
        : "sum";
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
      input.restating?.isUnallocated(unit) !== true &&
      input.registry.parentOf(unit, input.period.end) === null &&
      input.registry.parentOf(unit, input.period.start) === null,
  );
  return orphans
    .map(({ unit }) => unit)
    .sort((a, b) =>
      compareVietnamese(
        input.registry.nameOf(a, input.period),
        input.registry.nameOf(b, input.period),
      ),
    );
}
