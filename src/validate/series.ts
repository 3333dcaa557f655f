/** Period rows of one unit in the order of time: what the checks across periods compare. */
import { addDays, type Stretch } from "../model/calendar.ts";
import { bindTime, type CountCell, type FormRow, type PlacedSheet } from "../model/form-sheet.ts";
import { remembered } from "../model/remembered.ts";
import type { Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import type { CheckContext } from "./check.ts";

/** One period row; dated record rows are no points of a series. */
export interface Point {
  readonly sheet: PlacedSheet;
  readonly row: FormRow;
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
  const series = new Map<string, Point[]>();
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      const place = sheet.places[index];
      if (place?.kind !== "found" || row.time.kind === "date") continue;
      // Running totals ("lũy kế") rise by their nature: they are no series of periods.
      if ("cumulative" in row.time) continue;
      const stretch = bindTime(row.time, context.scheme);
      if (stretch === null) continue;
      const codes = Array.from(row.codes, ([field, code]) => keyOf(field, code.value)).sort();
      const key = keyOf(place.unit.id, sheet.form, ...codes);
      const point = { sheet, row, unit: place.unit, stretch };
      const points = series.get(key);
      if (points === undefined) series.set(key, [point]);
      else points.push(point);
    }
  }
  return [...series.values()].map(inTime);
}

function inTime(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(
    (a, b) => compare(a.stretch.start, b.stretch.start) || compare(a.stretch.end, b.stretch.end),
  );
  const key = ({ stretch }: Point): string => keyOf(stretch.start, stretch.end);
  const times = new Map<string, number>();
  for (const point of sorted) times.set(key(point), (times.get(key(point)) ?? 0) + 1);
  return sorted.filter((point) => times.get(key(point)) === 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Periods begin on few days: each is reckoned once. */
const dayBefore = remembered((day) => addDays(day, -1));

/** [earlier, later] where the later begins on the day after the earlier ends. */
export function* adjacent(points: readonly Point[]): Generator<readonly [Point, Point]> {
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

/** The first count cell of a row, where a finding about all its figures is put. */
export function firstCount(row: FormRow): CountCell | undefined {
  return [...row.counts.values()].sort((a, b) => a.column - b.column)[0];
}

/** Fields that add up over time; stocks may stand still or rise for good reasons. */
export function isFlow(field: string, form: string | null, context: CheckContext): boolean {
  let known = FLOWS.get(context);
  if (known === undefined) FLOWS.set(context, (known = new Map()));
  let ofForm = known.get(form);
  if (ofForm === undefined) known.set(form, (ofForm = new Map()));
  let answer = ofForm.get(field);
  if (answer === undefined) ofForm.set(field, (answer = isFlowOf(field, form, context)));
  return answer;
}

/** Asked for every figure of a run. */
const FLOWS = new WeakMap<CheckContext, Map<string | null, Map<string, boolean>>>();

function isFlowOf(field: string, form: string | null, context: CheckContext): boolean {
  return !context.indicators.some(
    ({ id, kind, sources }) =>
      kind !== "flow" &&
      (id === field || sources.some((source) => source.form === form && source.field === field)),
  );
}
