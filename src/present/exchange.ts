/** A result as single totals, each with all that identifies it: what formats of statistical exchange write. */
import type { Levels } from "../model/unit.ts";
import { levelsIn } from "./words.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Period } from "../model/period.ts";
import type { AggregateReport, Coverage, ReportUnit, ReportValue } from "../model/report.ts";
import type { SummaryReport } from "../model/summary.ts";
import { keyOf } from "../util/keys.ts";
import { groupByUnit } from "./tables/unit-groups.ts";

/** One unit's figure of one indicator for one period. */
export interface Total {
  /** The unit in this result: its code where it has one of its own, see {@link areasOf}. */
  readonly area: string;
  readonly unit: ReportUnit;
  readonly by: Readonly<Record<string, string | null>>;
  /** Of the unit's row; null: not known for a single period. */
  readonly coverage: Coverage | null;
  readonly period: Period;
  /** null: the row has no figure of any indicator. */
  readonly figure: { readonly indicator: Indicator; readonly value: ReportValue } | null;
}

export interface Exchange {
  readonly flow: "AGGREGATE" | "SUMMARY";
  /** The breakdown that was asked for. */
  readonly by: string | null;
  readonly boundaries: string;
  readonly compared: boolean;
  readonly totals: readonly Total[];
  readonly hierarchy: Levels;
}

export function aggregateExchange(report: AggregateReport): Exchange {
  const groups = groupByUnit(report.rows);
  const areas = areasOf(groups.map(({ unit }) => unit));
  const areaOf = new Map(
    groups.flatMap(({ total, breakdowns }, i) =>
      [...(total === null ? [] : [total]), ...breakdowns].map((row) => [row, areas[i] ?? ""]),
    ),
  );
  const totals = report.rows.flatMap((row): Total[] => {
    const { unit, by, reporting } = row;
    const of = { area: areaOf.get(row) ?? "", unit, by, coverage: reporting };
    const figures = report.indicators.flatMap((indicator) => {
      const value = row.values[indicator.id];
      return value === undefined ? [] : [{ indicator, value }];
    });
    const listed = figures.length === 0 ? [null] : figures;
    return listed.map((figure) => ({ ...of, period: report.period, figure }));
  });
  const { by, boundaries } = report;
  const hierarchy = levelsIn(report);
  return {
    flow: "AGGREGATE",
    by,
    boundaries,
    compared: report.compare !== undefined,
    totals,
    hierarchy,
  };
}

/** Each column is a period of its own; the last is of all years together. */
export function summaryExchange(report: SummaryReport): Exchange {
  const units = new Map(report.rows.map(({ id, unit }) => [id, unit]));
  const areas = areasOf([...units.values()]);
  const areaOf = new Map([...units.keys()].map((id, i) => [id, areas[i] ?? ""]));
  const columns = [...report.periods, wholeOf(report.periods)];
  const indicators = new Map(report.indicators.map((own) => [own.id, own]));
  const totals = report.rows.flatMap(({ id, unit, indicator: name, cells }) => {
    const indicator = indicators.get(name);
    if (indicator === undefined) return [];
    return cells.map((value, i): Total => {
      const period = columns[i] ?? wholeOf(report.periods);
      const of = { area: areaOf.get(id) ?? "", unit, by: {}, coverage: null };
      return { ...of, period, figure: { indicator, value } };
    });
  });
  const hierarchy = levelsIn(report);
  return {
    flow: "SUMMARY",
    by: null,
    boundaries: report.boundaries,
    compared: false,
    totals,
    hierarchy,
  };
}

function wholeOf(periods: SummaryReport["periods"]): Period {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a summary without years");
  const { scheme, start } = first;
  return { code: `${first.code}..${last.code}`, type: "years", scheme, start, end: last.end };
}

/**
 * A key for each unit, no two alike: its code; its name where it has none; `<parent>_X` for what is not
 * allocated (SDMX's code for that). What would stand twice (a code that two units bore one after the other,
 * two communes of one name without a registry) is numbered in the order of the result: `52`, `52_2`.
 */
export function areasOf(units: readonly ReportUnit[]): string[] {
  const taken = new Set<string>();
  return units.map(({ code, name, parent, unallocated }) => {
    const base = unallocated === true ? `${parent ?? ""}_X` : (code ?? name);
    let key = base;
    for (let n = 2; taken.has(keyOf(key)); n += 1) key = `${base}_${n}`;
    taken.add(keyOf(key));
    return key;
  });
}
