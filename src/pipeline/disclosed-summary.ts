/** Tables over years as the public may see them: small counts, and what they could be computed from, suppressed. */
import { axisOf, type At, Cube, type CubeAxis } from "../aggregate/disclosure/cube.ts";
import { isSmall, suppress } from "../aggregate/disclosure/suppress.ts";
import type { AggregateRegistry } from "../aggregate/input.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { SummaryReport, SummaryRow } from "../model/summary.ts";
import type { Unit } from "../model/unit.ts";
import {
  hiddenValue,
  indicatorAxis,
  isHidden,
  place,
  restatedWithout,
  touchedBy,
  unitAxis,
} from "./disclosed-cube.ts";
import { DisclosedTally } from "./disclosed-tally.ts";

export function disclosedSummary(
  report: SummaryReport,
  units: ReadonlyMap<string, Unit>,
  registry: AggregateRegistry,
  threshold: number,
): SummaryReport {
  const axis = indicatorAxis(report.indicators);
  const ids = [...new Set(report.rows.map(({ id }) => id))];
  const unitOf = new Map(report.rows.map((row) => [row.id, row.unit]));
  const shown = ids.flatMap((id) => {
    const [unit, own] = [units.get(id), unitOf.get(id)];
    return unit === undefined || own === undefined ? [] : [{ unit, report: own }];
  });
  const unitAt = new Map(shown.map(({ unit }, i) => [unit.id, i]));
  const indicatorAt = new Map(report.indicators.map(({ id }, i) => [id, i]));
  const [first, last] = [report.periods[0], report.periods.at(-1)];
  const dates = [last?.end, last?.start, first?.start].filter((date) => date !== undefined);
  const years = report.periods.length;
  const cube = new Cube(
    unitAxis(shown, registry, dates),
    axisOf([-1]),
    years + 1,
    axis.axis,
    axis.indicators.map((indicator) => ({
      columns: yearsOf(indicator, years),
      isSum: indicator.overUnits !== "DISTINCT" && indicator.overTime !== "DISTINCT",
      isAmount: indicator.decimals !== undefined,
    })),
  );
  const at = ({ id, indicator }: SummaryRow, column: number): At => [
    unitAt.get(id) ?? 0,
    0,
    column,
    indicatorAt.get(indicator) ?? 0,
  ];
  for (const row of report.rows)
    row.cells.forEach((cell, column) => place(cube, at(row, column), cell, axis));
  const { cells } = suppress(cube, threshold);
  const touched = touchedBy(cells, cube, axis);
  const tally = new DisclosedTally();
  const rows = report.rows.map((row) => {
    const hides = row.cells.map((_, column) => isHidden(cube, cells, at(row, column), axis));
    for (const [column, own] of hides.entries())
      tally.add(own, isSmall(cube, at(row, column), threshold));
    const open = hides[0] === true || hides[years - 1] === true;
    return {
      ...row,
      cells: row.cells.map((cell, column) => (hides[column] === true ? hiddenValue(cell) : cell)),
      // It is the total once more, or the years.
      average: hides.includes(true) ? null : row.average,
      change: changeOf(row, open, touched.has(row.indicator)),
    };
  });
  const { disclosure, note } = tally.said(threshold);
  return {
    ...report,
    ...restatedWithout(report, touched),
    rows,
    disclosure,
    notes: [...report.notes, note],
  };
}

/** The last column holds all years, of a stock the last of them; how a distinct count comes about, nobody can tell. */
function yearsOf({ overTime }: Indicator, years: number): CubeAxis {
  return axisOf(
    Array.from({ length: years + 1 }, (_, column) => {
      if (column === years) return -1;
      return overTime === "LAST" && column !== years - 1 ? -1 : years;
    }),
  );
}

/** From the first year to the last, of all units and of those on both sides. */
function changeOf({ change }: SummaryRow, hidden: boolean, touched: boolean): SummaryRow["change"] {
  if (change === null || hidden) return null;
  if (!touched) return change;
  const { like: _, ...rest } = change;
  return rest;
}
