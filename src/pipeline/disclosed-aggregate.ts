/** The totals of a period as the public may see them: small counts, and what they could be computed from, suppressed. */
import { axisOf, type At, Cube } from "../aggregate/disclosure/cube.ts";
import { isSmall, suppress } from "../aggregate/disclosure/suppress.ts";
import type { Aggregated } from "../aggregate/index.ts";
import type { Comparison } from "../model/change.ts";
import type { AggregateReport, Disclosure, ReportRow, ReportValue } from "../model/report.ts";
import {
  hiddenValue,
  type IndicatorAxis,
  indicatorAxis,
  isHidden,
  place,
  restatedWithout,
  touchedBy,
  unitAxis,
} from "./disclosed-cube.ts";
import { DisclosedTally } from "./disclosed-tally.ts";

/** This period, and the one that it is compared with: nothing adds up from one to the other. */
const [NOW, BEFORE] = [0, 1];
const COLUMNS = axisOf([-1, -1]);
/** Notes that name figures. */
const OF_FIGURES = new Set(["revision", "revisions"]);

/** What of a report the public is kept from. */
type Published = Pick<AggregateReport, "period" | "indicators" | "rows" | "notes" | "restated">;

/** Rows: a unit's own and those of its breakdown; the unit of each stands at the same place of `units`. */
export function disclosedAggregate<Report extends Published>(
  report: Report,
  { units, registry }: Pick<Aggregated, "units" | "registry">,
  threshold: number,
): Report & { readonly disclosure: Disclosure } {
  const axis = indicatorAxis(report.indicators);
  const shown = [...new Map(units.map((unit, i) => [unit.id, { unit, at: i }])).values()].map(
    ({ unit, at }) => ({ unit, report: (report.rows[at] as ReportRow).unit }),
  );
  const unitAt = new Map(shown.map(({ unit }, i) => [unit.id, i]));
  const slices = [...new Set(report.rows.map(({ by }) => sliceOf(by)))];
  const whole = sliceOf({});
  const slicesInOrder = [whole, ...slices.filter((slice) => slice !== whole)];
  const cube = new Cube(
    unitAxis(shown, registry, [report.period.end, report.period.start]),
    axisOf(slicesInOrder.map((_, i) => (i === 0 ? -1 : 0))),
    2,
    axis.axis,
    axis.indicators.map(({ overUnits, overTime, decimals }) => ({
      columns: COLUMNS,
      isSum: overUnits !== "DISTINCT" && overTime !== "DISTINCT",
      isAmount: decimals !== undefined,
    })),
  );
  const places = report.rows.map((row, i): readonly [number, number] => [
    unitAt.get(units[i]?.id ?? "") ?? 0,
    slicesInOrder.indexOf(sliceOf(row.by)),
  ]);
  report.rows.forEach(({ values }, i) => {
    const [unit, by] = places[i] as readonly [number, number];
    report.indicators.forEach(({ id }, indicator) => {
      const value = values[id];
      place(cube, [unit, by, NOW, indicator], value, axis);
      if (value?.compare !== undefined && !axis.parts.has(id))
        cube.set([unit, by, BEFORE, indicator], value.compare.value);
    });
  });
  const { cells } = suppress(cube, threshold);
  const touched = touchedBy(cells, cube, axis);
  const hides = (at: At) => isHidden(cube, cells, at, axis);
  const tally = new DisclosedTally();
  const rows = report.rows.map((row, i) => {
    const [unit, by] = places[i] as readonly [number, number];
    const values: Record<string, ReportValue> = {};
    report.indicators.forEach(({ id }, indicator) => {
      const value = row.values[id];
      if (value === undefined) return;
      const now = hides([unit, by, NOW, indicator]);
      tally.add(now, isSmall(cube, [unit, by, NOW, indicator], threshold));
      const before = hides([unit, by, BEFORE, indicator]) || (axis.parts.has(id) && now);
      // The earlier value is a figure of the report too.
      if (value.compare !== undefined && !axis.parts.has(id))
        tally.add(before, isSmall(cube, [unit, by, BEFORE, indicator], threshold));
      const shownValue = now ? hiddenValue(value) : value;
      const compare = comparedWith(value, now, before, touched.has(id), axis, id);
      values[id] = compare === null ? shownValue : { ...shownValue, compare };
    });
    return { ...row, values };
  });
  const { disclosure, note } = tally.said(threshold);
  return {
    ...report,
    ...restatedWithout(report, touched),
    rows,
    disclosure,
    notes: [...report.notes.filter(({ code }) => !OF_FIGURES.has(code)), note],
  };
}

/** A change shows the earlier value beside the later one; one of the same units only, a part of each. */
function comparedWith(
  { compare }: ReportValue,
  now: boolean,
  before: boolean,
  touched: boolean,
  { parts }: IndicatorAxis,
  id: string,
): Comparison | null {
  if (compare === undefined) return null;
  const rate = parts.has(id);
  const { like: _, ...rest } = compare;
  const told: Comparison = touched || rate ? rest : compare;
  if (!now && !before) return told;
  return {
    ...rest,
    value: before ? null : compare.value,
    difference: null,
    percent: null,
    points: null,
  };
}

function sliceOf(by: ReportRow["by"]): string {
  return JSON.stringify(Object.values(by));
}
