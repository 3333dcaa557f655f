/** The series that are looked at for outliers, with what their peers did in each period. */
import { lengthInDays, type Stretch } from "../model/calendar.ts";
import type { Problem } from "../model/finding.ts";
import type { PlacedSheet } from "../model/form-sheet.ts";
import type { CheckContext } from "./check.ts";
import { mayHoldOutlier, outlierAt } from "./outliers.ts";
import { type Kind, Kinds } from "./peers.ts";
import { cellPlace, headingOf } from "./places.ts";
import { isFlow, seriesOf, unitName, type Point } from "./series.ts";

const FEWEST_PEERS = 3;
const DAYS_PER_MONTH = 30.44;

/** Points of one unit with one field and one length of period: months with months, years with years. */
interface Series {
  readonly kind: Kind;
  readonly points: readonly Point[];
  /** Of each point: the number of its period, and its figure. */
  readonly periods: readonly number[];
  readonly counts: readonly number[];
}

export function* outliers(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): Generator<Problem> {
  const kinds = new Kinds();
  const suspects: Series[] = [];
  for (const points of seriesOf(sheets, context)) {
    for (const [months, own] of byLength(points))
      collectSeries(own, months, kinds, context, suspects);
  }
  // Only now all peers are known.
  for (const series of suspects) yield* outliersIn(series);
}

/** Adds each field's series to its peers, and those that may hold an outlier to the suspects. */
function collectSeries(
  points: readonly Point[],
  months: number,
  kinds: Kinds,
  context: CheckContext,
  suspects: Series[],
): void {
  const { form } = (points[0] as Point).sheet;
  const periods = points.map(({ stretch }) => kinds.periodFrom(stretch.start));
  let counts: number[] = [];
  for (const field of fieldsOf(points)) {
    if (!isFlow(field, form, context)) continue;
    const kind = kinds.of(form, field, months);
    counts.length = 0;
    for (let i = 0; i < points.length; i++) {
      const count = (points[i] as Point).figures.of(field);
      if (count === null) continue;
      counts.push(count);
      kind.add(periods[i] as number, count);
    }
    if (!mayHoldOutlier(counts)) continue;
    const hasIt = (i: number) => (points[i] as Point).figures.of(field) !== null;
    const known = {
      points: points.filter((_, i) => hasIt(i)),
      periods: periods.filter((_, i) => hasIt(i)),
    };
    suspects.push({ kind, ...known, counts });
    counts = [];
  }
}

function* outliersIn(series: Series): Generator<Problem> {
  const shares = sharesFor(series);
  for (const at of series.counts.keys()) {
    const typical = outlierAt(series.counts, at, shares?.[at] ?? null);
    if (typical !== null) yield problemAt(series, at, typical);
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

function byLength(points: readonly Point[]): Iterable<readonly [number, readonly Point[]]> {
  const first = points[0] === undefined ? 0 : monthsOf(points[0].stretch);
  if (points.every(({ stretch }) => monthsOf(stretch) === first))
    return points.length === 0 ? [] : [[first, points]];
  const lengths = new Map<number, Point[]>();
  for (const point of points) {
    const months = monthsOf(point.stretch);
    const own = lengths.get(months);
    if (own === undefined) lengths.set(months, [point]);
    else own.push(point);
  }
  return lengths;
}

/** The fields of some points, in the order in which they are met. */
function fieldsOf(points: readonly Point[]): Iterable<string> {
  const [first] = points;
  if (first === undefined) return [];
  const { layout } = first.figures;
  if (points.every(({ figures }) => figures.layout === layout)) return layout.fields;
  return new Set(points.flatMap(({ figures }) => figures.layout.fields));
}

/** Each period's share in the total of the other series; null with too few of them. */
function sharesFor({ kind, periods, counts }: Series): number[] | null {
  const sums: number[] = [];
  for (const [i, count] of counts.entries()) {
    const period = periods[i] as number;
    if (kind.seriesIn(period) - 1 < FEWEST_PEERS) return null;
    sums.push(kind.sumOf(period) - count + 0.5);
  }
  const whole = sums.reduce((a, b) => a + b, 0);
  return sums.map((sum) => sum / whole);
}

function problemAt(
  { kind: { field }, points, counts }: Series,
  at: number,
  typical: number,
): Problem {
  const point = points[at] as Point;
  const count = counts[at] as number;
  const cell = point.figures.cellAt(point.figures.layout.slots.get(field) ?? 0);
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
      points: points.length,
    },
  };
}
