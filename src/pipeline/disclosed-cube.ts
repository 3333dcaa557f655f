/** What reports of totals have in common when small counts are to be suppressed: the axes, and rates held to their parts. */
import { axisOf, type At, type Cube, type CubeAxis } from "../aggregate/disclosure/cube.ts";
import type { AggregateRegistry } from "../aggregate/input.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { AggregateReport, ReportUnit, ReportValue } from "../model/report.ts";
import type { Unit } from "../model/unit.ts";
import type { Value } from "../model/value.ts";

/** A unit of a report, as the registry knows it and as it is shown. */
export interface ShownUnit {
  readonly unit: Unit;
  readonly report: ReportUnit;
}

/** Each unit under the nearest one above it that is shown. */
export function unitAxis(
  units: readonly ShownUnit[],
  registry: AggregateRegistry,
  dates: readonly CalendarDate[],
): CubeAxis {
  const byId = new Map(units.map(({ unit }, i) => [unit.id, i]));
  const byCode = new Map(units.map(({ report }, i) => [report.code, i]));
  return axisOf(
    units.map(({ unit, report }) => {
      let above: Unit | null = unit;
      for (let steps = 0; above !== null && steps < MOST_LEVELS; steps++) {
        const from: Unit = above;
        above =
          dates.map((date) => registry.parentOf(from, date)).find((own) => own !== null) ?? null;
        const found = above === null ? undefined : byId.get(above.id);
        if (found !== undefined) return found;
      }
      return (report.parent === null ? undefined : byCode.get(report.parent)) ?? -1;
    }),
  );
}

const MOST_LEVELS = 8;

/** Indicators with the parts of rates: a rate that is shown shows both. */
export interface IndicatorAxis {
  readonly axis: CubeAxis;
  readonly indicators: readonly Indicator[];
  /** By rate: where its numerator and its denominator stand on the axis. */
  readonly parts: ReadonlyMap<string, readonly [numerator: number, denominator: number]>;
}

export function indicatorAxis(indicators: readonly Indicator[]): IndicatorAxis {
  const at = new Map(indicators.map(({ id }, i) => [id, i]));
  const parents = indicators.map(({ partOf }) =>
    partOf === undefined ? -1 : (at.get(partOf) ?? -1),
  );
  const parts = new Map<string, readonly [number, number]>();
  const all = [...indicators];
  for (const indicator of indicators) {
    if (indicator.ratio === undefined) continue;
    // Of rows that have both parts: not always what the indicators themselves add up to.
    parts.set(indicator.id, [all.length, all.length + 1]);
    all.push(indicator, indicator);
    parents.push(-1, -1);
  }
  return { axis: axisOf(parents), indicators: all, parts };
}

/** Puts a value where it belongs; hedged and missing ones are no exact figures, from which nothing is computed. */
export function place(
  cube: Cube,
  at: At,
  value: ReportValue | undefined,
  { indicators, parts }: IndicatorAxis,
): void {
  const indicator = indicators[at[3]] as Indicator;
  const own = parts.get(indicator.id);
  if (own === undefined) {
    cube.set(at, isExact(value) ? value?.value : null);
    return;
  }
  cube.set([at[0], at[1], at[2], own[0]], value?.numerator);
  cube.set([at[0], at[1], at[2], own[1]], value?.denominator);
}

function isExact(value: Value | undefined): boolean {
  return value?.value !== null && value?.qualifier === "=";
}

/** Whether the figure is not shown: it is suppressed, or it is a rate of which a part is. */
export function isHidden(
  cube: Cube,
  cells: ReadonlySet<number>,
  at: At,
  { indicators, parts, axis }: IndicatorAxis,
): boolean {
  const { id, ratio } = indicators[at[3]] as Indicator;
  const own = parts.get(id);
  if (own === undefined || ratio === undefined) return cells.has(cube.keyOf(at));
  const shown = [ratio.numerator, ratio.denominator].map((part) =>
    indicators.findIndex((each, i) => each.id === part && i < axis.parents.length),
  );
  return [...own, ...shown.filter((i) => i >= 0)].some((i) =>
    cells.has(cube.keyOf([at[0], at[1], at[2], i])),
  );
}

/** Ids of the indicators of which a figure is suppressed. */
export function touchedBy(
  cells: ReadonlySet<number>,
  cube: Cube,
  { indicators }: IndicatorAxis,
): ReadonlySet<string | undefined> {
  return new Set([...cells].map((key) => indicators[cube.atOf(key)[3]]?.id));
}

/** The balance of restating shows sums: not those of indicators of which something is suppressed. */
export function restatedWithout(
  { restated = null }: Pick<AggregateReport, "restated">,
  touched: ReadonlySet<string | undefined>,
): Pick<AggregateReport, "restated"> {
  if (restated === null) return {};
  const balance = restated.balance.filter(({ indicator }) => !touched.has(indicator));
  return { restated: { ...restated, balance } };
}

/** What is left of a value that is not shown. */
export function hiddenValue(value: ReportValue): ReportValue {
  const { numerator, denominator } = value;
  return {
    value: null,
    status: "Q",
    qualifier: "=",
    lower: null,
    upper: null,
    ...(numerator === undefined ? {} : { numerator: null }),
    ...(denominator === undefined ? {} : { denominator: null }),
  };
}
