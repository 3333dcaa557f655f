/** The series that are looked at for outliers, with what their peers did in each period. */
import { lengthInDays } from "../model/calendar.ts";
import type { Problem } from "../model/finding.ts";
import type { CountCell, PlacedSheet } from "../model/form-sheet.ts";
import { keyOf } from "../util/keys.ts";
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

interface Series {
  readonly field: string;
  /** What the peers share with it: form, field, length of the periods. */
  readonly kind: string;
  readonly figures: readonly Figure[];
}

export function* outliers(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): Generator<Problem> {
  const all = seriesOf(sheets, context).flatMap((points) => [...seriesByField(points, context)]);
  const peers = new PeerTotals(all);
  for (const series of all) {
    if (series.figures.length < FEWEST_POINTS) continue;
    const counts = series.figures.map(({ count }) => count);
    const shares = peers.sharesFor(series);
    for (const [at, figure] of series.figures.entries()) {
      const typical = outlierAt(counts, at, shares?.[at] ?? null);
      if (typical !== null) yield problemAt(series, figure, typical);
    }
  }
}

/** Periods of one length make one series: months with months, years with years. */
function* seriesByField(points: readonly Point[], context: CheckContext): Generator<Series> {
  const figures = new Map<string, { field: string; figures: Figure[] }>();
  for (const point of points) {
    const months = Math.round(lengthInDays(point.stretch) / DAYS_PER_MONTH);
    for (const [field, cell] of point.row.counts) {
      const count = exactOf(cell);
      if (count === null || !isFlow(field, point.sheet.form, context)) continue;
      const kind = keyOf(point.sheet.form, field, months);
      const known = figures.get(kind) ?? { field, figures: [] };
      known.figures.push({ point, cell, count });
      figures.set(kind, known);
    }
  }
  for (const [kind, { field, figures: own }] of figures) yield { field, kind, figures: own };
}

/** Sums over all series of a kind, by period. */
class PeerTotals {
  readonly #totals = new Map<string, { sum: number; series: number }>();

  constructor(all: readonly Series[]) {
    for (const { kind, figures } of all) {
      for (const figure of figures) {
        const key = keyOf(kind, figure.point.stretch.start);
        const known = this.#totals.get(key) ?? { sum: 0, series: 0 };
        this.#totals.set(key, { sum: known.sum + figure.count, series: known.series + 1 });
      }
    }
  }

  /** Each period's share in the total of the other series; null with too few of them. */
  sharesFor({ kind, figures }: Series): number[] | null {
    const sums: number[] = [];
    for (const { point, count } of figures) {
      const total = this.#totals.get(keyOf(kind, point.stretch.start));
      if (total === undefined || total.series - 1 < FEWEST_PEERS) return null;
      sums.push(total.sum - count + 0.5);
    }
    const whole = sums.reduce((a, b) => a + b, 0);
    return sums.map((sum) => sum / whole);
  }
}

function problemAt({ field, figures }: Series, figure: Figure, typical: number): Problem {
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
