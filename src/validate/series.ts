/** Period rows of one unit in the order of time: what the checks across periods compare. */
import { addDays, type Stretch } from "../model/calendar.ts";
import type { CodeCell, PlacedSheet, Placing, RowTime } from "../model/form-sheet.ts";
import { type RowBlock, stretchesOf, whenOf } from "../model/row-block.ts";
import { forEachBlock, placeAt } from "../model/sheet-rows.ts";
import { remembered } from "../model/remembered.ts";
import type { Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import type { CheckContext } from "./check.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { perField } from "./per-field.ts";

/** One period row; dated record rows are no points of a series. */
export interface Point {
  readonly sheet: PlacedSheet;
  readonly time: RowTime;
  readonly figures: Figures;
  readonly unit: Unit;
  readonly stretch: Stretch;
}

/**
 * Series by unit, form and breakdown. Where a unit sent one period twice the period is
 * left out: which of them counts is not known here (`duplicate-submission` tells it).
 */
export function seriesOf(
  sheets: readonly PlacedSheet[],
  context: CheckContext,
): readonly Point[][] {
  // Several checks ask for the same series of one run.
  const known = LAST.get(context);
  if (known?.sheets === sheets) return known.series;
  const series = collect(sheets, context);
  LAST.set(context, { sheets, series });
  return series;
}

const LAST = new WeakMap<
  CheckContext,
  { sheets: readonly PlacedSheet[]; series: readonly Point[][] }
>();

function collect(sheets: readonly PlacedSheet[], context: CheckContext): Point[][] {
  const series = new SeriesByUnit();
  for (const sheet of sheets) {
    forEachBlock(sheet, (block, placing) => {
      // Rows that were added up were dated ones.
      if (block.summed === undefined) addBlock(sheet, block, placing, series, context);
    });
  }
  return series.all().map(inTime);
}

function addBlock(
  sheet: PlacedSheet,
  block: RowBlock,
  placing: Placing,
  series: SeriesByUnit,
  context: CheckContext,
): void {
  if (!block.whens.some(({ time }) => isPeriod(time))) return;
  const stretches = stretchesOf(block, context.scheme);
  const keys = block.whats.map((what) => seriesKey(sheet.form, what));
  const rowFigures = figuresOf(block);
  for (let i = 0; i < block.length; i++) {
    const time = whenOf(block, i);
    const stretch = stretches[block.when[i] as number];
    const place = placeAt(placing, i);
    if (place.kind !== "found" || stretch === null || stretch === undefined || !isPeriod(time))
      continue;
    const point = { sheet, time, figures: rowFigures(i), unit: place.unit, stretch };
    series.add(point, keys[block.what[i] as number] as string);
  }
}

/** Running totals ("lũy kế") rise by their nature: they are no series of periods. */
function isPeriod(time: RowTime): boolean {
  return time.kind !== "date" && !("cumulative" in time);
}

function seriesKey(form: string | null, codes: ReadonlyMap<string, CodeCell>): string {
  return keyOf(form, ...Array.from(codes, ([field, code]) => keyOf(field, code.value)).sort());
}

class SeriesByUnit {
  readonly #byUnit = new Map<Unit, Map<string, Point[]>>();

  /** `key`: the form and the breakdown. */
  add(point: Point, key: string): void {
    let own = this.#byUnit.get(point.unit);
    if (own === undefined) this.#byUnit.set(point.unit, (own = new Map()));
    const points = own.get(key);
    if (points === undefined) own.set(key, [point]);
    else points.push(point);
  }

  all(): Point[][] {
    return [...this.#byUnit.values()].flatMap((own) => [...own.values()]);
  }
}

function inTime(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(
    (a, b) => compare(a.stretch.start, b.stretch.start) || compare(a.stretch.end, b.stretch.end),
  );
  const same = (a: Point | undefined, b: Point | undefined): boolean =>
    a?.stretch.start === b?.stretch.start && a?.stretch.end === b?.stretch.end;
  return sorted.filter((point, i) => !same(point, sorted[i - 1]) && !same(point, sorted[i + 1]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Periods begin on few days: each is reckoned once. */
const dayBefore = remembered((day) => addDays(day, -1));

/** [earlier, later] where the later begins on the day after the earlier ends. */
export function adjacent(points: readonly Point[]): Iterable<readonly [Point, Point]> {
  // Periods without a day in common, as most series are: only the last one can be the one before.
  for (let i = 1; i < points.length; i++) {
    const [before, after] = [points[i - 1] as Point, points[i] as Point];
    if (after.stretch.start <= before.stretch.end) return adjacentAmong(points);
  }
  return adjacentInRow(points);
}

function adjacentInRow(points: readonly Point[]): (readonly [Point, Point])[] {
  const pairs: (readonly [Point, Point])[] = [];
  for (let i = 1; i < points.length; i++) {
    const [earlier, later] = [points[i - 1] as Point, points[i] as Point];
    if (earlier.stretch.end === dayBefore(later.stretch.start)) pairs.push([earlier, later]);
  }
  return pairs;
}

function* adjacentAmong(points: readonly Point[]): Generator<readonly [Point, Point]> {
  const byEnd = new Map<string, Point | null>();
  // Two that end on one day (a month and its quarter): neither is the one before.
  for (const point of points) {
    byEnd.set(point.stretch.end, byEnd.has(point.stretch.end) ? null : point);
  }
  for (const later of points) {
    const earlier = byEnd.get(dayBefore(later.stretch.start));
    if (earlier !== undefined && earlier !== null) yield [earlier, later];
  }
}

/** `2024-01-01..2024-03-31`, as messages read it. */
export function codeOf({ stretch }: Point): string {
  return `${stretch.start}..${stretch.end}`;
}

export function unitName({ unit }: Point): string {
  return unit.spells.at(-1)?.name ?? unit.id;
}

/** Fields that add up over time; stocks may stand still or rise for good reasons. */
export const isFlow = perField(
  (field, form, { indicators }) =>
    !indicators.some(
      ({ id, kind, sources }) =>
        kind !== "flow" &&
        (id === field || sources.some((source) => source.form === form && source.field === field)),
    ),
);
