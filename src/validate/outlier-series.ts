/** The series that are looked at for outliers, with what their peers did in each period. */
import { lengthInDays, type Stretch } from "../model/calendar.ts";
import type { Problem } from "../model/finding.ts";
import type { CountCell, PlacedSheet } from "../model/form-sheet.ts";
import type { CheckContext } from "./check.ts";
import { FEWEST_POINTS, outlierAt } from "./outliers.ts";
import { cellPlace, exactOf, headingOf } from "./places.ts";
import { isFlow, seriesOf, unitName, type Point } from "./series.ts";

const FEWEST_PEERS = 3;
const DAYS_PER_MONTH = 30.44;

interface Figure {
  readonly point: Point;
  readonly cell: CountCell;
  readonly count: number;
}

interface Total {
  sum: number;
  series: number;
}

/** What peers share: form, field, length of the periods; with their sums by the period's first day. */
interface Kind {
  readonly field: string;
  readonly totals: Map<string, Total>;
}

interface Series {
  readonly kind: Kind;
  readonly figures: readonly Figure[];
}

export function* outliers(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): Generator<Problem> {
  const kinds = new Kinds();
  const all = seriesOf(sheets, context).flatMap((points) => [
    ...seriesByField(points, kinds, context),
  ]);
  for (const { kind, figures } of all) for (const figure of figures) addTo(kind, figure);
  for (const series of all) {
    if (series.figures.length < FEWEST_POINTS) continue;
    const counts = series.figures.map(({ count }) => count);
    const shares = sharesFor(series);
    for (const [at, figure] of series.figures.entries()) {
      const typical = outlierAt(counts, at, shares?.[at] ?? null);
      if (typical !== null) yield problemAt(series, figure, typical);
    }
  }
}

/** Length of a stretch in months, reckoned once for each of the few stretches of a run. */
function monthsOf({ start, end }: Stretch): number {
  let byEnd = MONTHS.get(start);
  if (byEnd === undefined) MONTHS.set(start, (byEnd = new Map()));
  let months = byEnd.get(end);
  if (months === undefined) {
    months = Math.round(lengthInDays({ start, end }) / DAYS_PER_MONTH);
    byEnd.set(end, months);
  }
  return months;
}

const MONTHS = new Map<string, Map<string, number>>();

/** Periods of one length make one series: months with months, years with years. */
function* seriesByField(
  points: readonly Point[],
  kinds: Kinds,
  context: CheckContext,
): Generator<Series> {
  const figures = new Map<Kind, Figure[]>();
  for (const point of points) {
    const months = monthsOf(point.stretch);
    for (const [field, cell] of point.row.counts) {
      const count = exactOf(cell);
      if (count === null || !isFlow(field, point.sheet.form, context)) continue;
      const kind = kinds.of(point.sheet.form, field, months);
      const own = figures.get(kind);
      if (own === undefined) figures.set(kind, [{ point, cell, count }]);
      else own.push({ point, cell, count });
    }
  }
  for (const [kind, own] of figures) yield { kind, figures: own };
}

/** One object a kind: looked up for every figure, so without making a key. */
class Kinds {
  readonly #byForm = new Map<string | null, Map<string, Map<number, Kind>>>();

  of(form: string | null, field: string, months: number): Kind {
    let byField = this.#byForm.get(form);
    if (byField === undefined) this.#byForm.set(form, (byField = new Map()));
    let byMonths = byField.get(field);
    if (byMonths === undefined) byField.set(field, (byMonths = new Map()));
    let kind = byMonths.get(months);
    if (kind === undefined) byMonths.set(months, (kind = { field, totals: new Map() }));
    return kind;
  }
}

function addTo(kind: Kind, { point, count }: Figure): void {
  const known = kind.totals.get(point.stretch.start);
  if (known === undefined) kind.totals.set(point.stretch.start, { sum: count, series: 1 });
  else {
    known.sum += count;
    known.series += 1;
  }
}

/** Each period's share in the total of the other series; null with too few of them. */
function sharesFor({ kind, figures }: Series): number[] | null {
  const sums: number[] = [];
  for (const { point, count } of figures) {
    const total = kind.totals.get(point.stretch.start);
    if (total === undefined || total.series - 1 < FEWEST_PEERS) return null;
    sums.push(total.sum - count + 0.5);
  }
  const whole = sums.reduce((a, b) => a + b, 0);
  return sums.map((sum) => sum / whole);
}

function problemAt({ kind: { field }, figures }: Series, figure: Figure, typical: number): Problem {
  const { point, cell, count } = figure;
  return {
    code: "outlier",
    place: cellPlace(point.sheet, cell),
    field,
    value: count,
    facts: {
      unit: unitName(point),
      heading: headingOf(point.sheet, field, cell.column),
      count,
      typical: Math.round(typical * 10) / 10,
      points: figures.length,
    },
  };
}
