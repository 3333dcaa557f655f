/** Observations of a window into the rows of a report. */
import type { AggregateRegistry, AggregateInput } from "./input.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { ReportRow, ReportUnit } from "../model/report.ts";
import type { RestatedSummary } from "../model/restating.ts";
import { type Level, rankOf, type Unit } from "../model/unit.ts";
import { lastDayIn } from "../model/unit-days.ts";
import { compareVietnamese } from "../util/vietnamese.ts";
import type { CoverageTable } from "./coverage.ts";
import { type Cube, type CubeUnit, rollUp, TOTAL } from "./cube.ts";
import { coverageOf } from "./declared-coverage.ts";
import { type Figures, PairedRates, valuesOf } from "./figures.ts";
import { brokenDown, withBlankMembers } from "./blank-members.ts";
import { foldMembers } from "./fold-members.ts";
import { addSilent, scopeOf } from "./silent.ts";
import { marksOf } from "./marks.ts";
import { Presence } from "./presence.ts";
import { proveRestated, proveRollUp } from "./proof.ts";
import { rollUpRestated } from "./restate.ts";
import { restatedRegistry } from "./restated-registry.ts";
import { summaryOf } from "./restated-summary.ts";

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
  /** By rate: figures that are in none of it, since its other part is not known there. */
  readonly unpaired: ReadonlyMap<string, readonly Observation[]>;
  /** Of whom and of which months its totals are; made when it is asked for. */
  readonly presence: () => Presence;
  /** Names, parents and order of the units shown; where restated, those of the day asked. */
  readonly registry: AggregateRegistry;
}

export function aggregate(asked: AggregateInput): Aggregated {
  const restating = asked.restating ?? null;
  const { by } = asked;
  const broken = brokenDown(asked.observations, by);
  const sliced = (list: readonly Observation[]) =>
    withBlankMembers(foldMembers(list, by, asked.catalogue), by, broken);
  const input = {
    ...asked,
    observations: sliced(asked.observations),
    lacking: sliced(asked.lacking),
    registry: restating === null ? asked.registry : restatedRegistry(asked.registry, restating),
  };
  const { registry, observations } = input;
  const whole = new Set(
    input.catalogue.indicators.filter((i) => i.overUnits === "DISTINCT").map((i) => i.id),
  );
  const indicators = shownIndicators(input);
  const paired = new PairedRates(indicators, input);
  const all = paired.isEmpty ? observations : [...observations, ...paired.observations];
  const cube = provedCube(all, input, whole);
  const { row: coverage, own } = coverageOf(input);
  addSilent(cube, coverage, input);
  const units = shownUnits(cube, input);
  const marks = marksOf(input, cube);
  const figures = { indicators, coverage: own, marks, paired };
  const perUnit = units.map((unit) => unitRows(unit, coverage, figures, input));
  return {
    indicators,
    rows: perUnit.flat(),
    units: units.flatMap(({ unit }, i) => (perUnit[i] ?? []).map(() => unit)),
    missing: coverage.missingUnder(scopeOf(input)),
    unexpected: coverage.unexpected(input.reporting),
    orphans: orphansOf(cube, input),
    registry,
    unpaired: underAsked(paired.left, input),
    presence: () => new Presence(cube, input),
    restated: restating === null ? null : summaryOf(observations, cube, restating, whole),
  };
}

/** `whole`: indicators of which a part of a count says nothing. */
function provedCube(
  all: readonly Observation[],
  input: AggregateInput,
  whole: ReadonlySet<string>,
): Cube {
  const { by, registry, restating = null } = input;
  if (restating !== null) {
    const cube = rollUpRestated(all, by, restating, whole);
    proveRestated(cube, all, by, restating, input.catalogue.levels, whole);
    return cube;
  }
  const isWanted = (unit: Unit) => isAsked(unit, input);
  const cube = rollUp(all, by, registry, isWanted);
  proveRollUp(cube, all, by, registry, input.catalogue.levels, isWanted);
  return cube;
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
  const { levels } = input.catalogue;
  const shown = [...cube.values()].filter(
    ({ unit }) => isAsked(unit, input) && (within === null || isUnder(unit, within, input)),
  );
  return shown.sort(
    (a, b) =>
      rankOf(levels, a.unit.level) - rankOf(levels, b.unit.level) ||
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
function isAsked(unit: Unit, { levels, restating, catalogue }: AggregateInput): boolean {
  if (restating?.isUnallocated(unit) !== true) return levels.includes(unit.level);
  const above = restating.ancestorsOf(unit)[0];
  const rank = (level: Level) => rankOf(catalogue.levels, level);
  return above === undefined || levels.some((level) => rank(level) > rank(above.level));
}

function isUnder(unit: Unit, within: Unit, input: AggregateInput): boolean {
  if (unit.id === within.id) return true;
  // On its last day in the window: a unit that closed on the way was under it all the same.
  const day = lastDayIn(unit, input.period);
  return input.registry.ancestorsOf(unit, day).some((above) => above.id === within.id);
}

function underAsked(
  left: ReadonlyMap<string, ReadonlySet<Observation>>,
  input: AggregateInput,
): Map<string, readonly Observation[]> {
  const { within } = input;
  const isAskedFor = ({ unit }: Observation) => within === null || isUnder(unit, within, input);
  return new Map([...left].map(([rate, own]) => [rate, [...own].filter(isAskedFor)]));
}

/** The unit's own total first, then its breakdown in dictionary order, the blank one last. */
function unitRows(
  own: CubeUnit,
  coverage: CoverageTable,
  figures: Figures,
  input: AggregateInput,
): ReportRow[] {
  const unit = reportUnit(own, input);
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
    values: valuesOf({ unit: own.unit, slice: key, cells: slice.cells }, figures, input),
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

/** Lower units whose figures reach no province that is shown. */
function orphansOf(cube: Cube, input: AggregateInput): Unit[] {
  const { levels } = input.catalogue;
  const top = levels.find(({ id }) => input.levels.includes(id))?.id ?? "province";
  const orphans = [...cube.values()].filter(
    ({ unit }) =>
      rankOf(levels, unit.level) > rankOf(levels, top) &&
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
