/**
 * A rate is taken over what has both its parts: the same rows, else the same stretch and
 * breakdown, else the same days. "9 of ..." and "10 of 10" is not 45 %.
 */
import { addDays, type Stretch } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";

export interface RatioParts {
  readonly numerator: Indicator;
  readonly denominator: Indicator;
}

/** Of a ratio; null where a part is not an indicator. */
export function partsOf(
  ratio: Indicator["ratio"],
  indicators: readonly Indicator[],
): RatioParts | null {
  const find = (id: string | undefined) => indicators.find((own) => own.id === id);
  const [numerator, denominator] = [find(ratio?.numerator), find(ratio?.denominator)];
  return numerator === undefined || denominator === undefined ? null : { numerator, denominator };
}

/** Figures of one part that the other one lacks; empty for nearly all rates. */
export function withoutPartner<T extends Observation>(
  observations: readonly T[],
  { numerator, denominator }: RatioParts,
): ReadonlySet<T> {
  const above = new Side(observations, numerator.id);
  const below = new Side(observations, denominator.id);
  if (above.known.length === 0 || below.known.length === 0) return new Set();
  const flows = numerator.kind === "flow" && denominator.kind === "flow";
  if (numerator.kind !== denominator.kind) {
    // A stock is of one day: beside a flow there is nothing but the unit that both have.
    return unpaired([above.known, below.known], [unitOf], above, below);
  }
  // Rows that say of one part that it is missing are left out whole, whatever else is said.
  const left = new Set([...above.beside(below), ...below.beside(above)]);
  addJoined(left, [...above.known, ...below.known]);
  const open: Open<T> = [
    above.known.filter((own) => !left.has(own)),
    below.known.filter((own) => !left.has(own)),
  ];
  const keys = [stretchAndBreakdown, stretchOf, ...(flows ? [] : [unitOf])];
  for (const own of unpaired(unmatchedRows(open), keys, above, below)) left.add(own);
  return left;
}

/** Numbers merged over rows join these: what one of them leaves out, all do. */
function addJoined<T extends Observation>(left: Set<T>, all: readonly T[]): void {
  if (left.size === 0 || !all.some(({ until }) => until !== undefined)) return;
  for (let before = -1; before < left.size;) {
    before = left.size;
    const rows = new Set([...left].flatMap(rowsOf));
    for (const own of all) if (rowsOf(own).some((row) => rows.has(row))) left.add(own);
  }
}

/** What finds no partner under any of the keys, nor over the same days. */
function unpaired<T extends Observation>(
  all: Open<T>,
  keys: readonly ((of: Observation) => string)[],
  above: Side<T>,
  below: Side<T>,
): Set<T> {
  let open = all;
  for (const key of keys) open = unmatched(open, key);
  const [over, under] = unmatchedDays(open);
  // What has its partner already is no partner for anything else.
  if (over.length === 0 || under.length === 0) return new Set([...over, ...under]);
  // Where the other part is reported at other levels only, they are held together above both.
  return new Set([
    ...over.filter(({ unit }) => below.levels.has(unit.level)),
    ...under.filter(({ unit }) => above.levels.has(unit.level)),
  ]);
}

type Open<T> = readonly [readonly T[], readonly T[]];

class Side<T extends Observation> {
  readonly known: readonly T[];
  readonly levels: ReadonlySet<string>;
  readonly #gaps: ReadonlySet<string>;

  constructor(observations: readonly T[], indicator: string) {
    const own = observations.filter((each) => each.indicator === indicator);
    this.known = own.filter(({ value }) => !isMissing(value));
    this.levels = new Set(this.known.map(({ unit }) => unit.level));
    const stated = new Set(this.known.flatMap(rowsOf));
    const gaps = own.filter(({ value }) => isMissing(value)).map(rowOf);
    this.#gaps = new Set(gaps.filter((key) => !stated.has(key)));
  }

  /** Figures of rows in which the other side's is missing. */
  beside(other: Side<T>): readonly T[] {
    if (other.#gaps.size === 0) return [];
    return this.known.filter((own) => rowsOf(own).some((row) => other.#gaps.has(row)));
  }
}

function rowOf({ unit, cell }: Observation): string {
  return keyOf(unit.id, cell.file, cell.sheet, cell.row);
}

function rowsOf({ unit, cell, until = cell.row }: Observation): string[] {
  const keys: string[] = [];
  for (let row = cell.row; row <= until; row++)
    keys.push(keyOf(unit.id, cell.file, cell.sheet, row));
  return keys;
}

function unitOf({ unit }: Observation): string {
  return unit.id;
}

function stretchOf({ unit, start, end }: Observation): string {
  return keyOf(unit.id, start, end);
}

function stretchAndBreakdown(own: Observation): string {
  const by = Object.entries(own.by).filter(([, value]) => value !== null);
  return keyOf(stretchOf(own), ...by.flat());
}

/** What the other side has nothing of under the same key. */
function unmatched<T extends Observation>(open: Open<T>, key: (of: T) => string): Open<T> {
  const [above, below] = open;
  if (above.length === 0 || below.length === 0) return open;
  const keys = [new Set(above.map(key)), new Set(below.map(key))] as const;
  return [
    above.filter((own) => !keys[1].has(key(own))),
    below.filter((own) => !keys[0].has(key(own))),
  ];
}

/** A number that is merged over several rows is in each of them. */
function unmatchedRows<T extends Observation>(open: Open<T>): Open<T> {
  const [above, below] = open;
  const [over, under] = [new Set(above.flatMap(rowsOf)), new Set(below.flatMap(rowsOf))];
  return [
    above.filter((own) => !rowsOf(own).some((key) => under.has(key))),
    below.filter((own) => !rowsOf(own).some((key) => over.has(key))),
  ];
}

/** Months on one side and their quarter on the other are the same days of a unit. */
function unmatchedDays<T extends Observation>(open: Open<T>): Open<T> {
  const [above, below] = open;
  if (above.length === 0 || below.length === 0) return open;
  const days = [daysByUnit(above), daysByUnit(below)] as const;
  const same = (own: T) => days[0].get(own.unit.id) === days[1].get(own.unit.id);
  return [above.filter((own) => !same(own)), below.filter((own) => !same(own))];
}

function daysByUnit(observations: readonly Observation[]): ReadonlyMap<string, string> {
  const stretches = new Map<string, Stretch[]>();
  for (const { unit, start, end } of observations) {
    const own = stretches.get(unit.id);
    if (own === undefined) stretches.set(unit.id, [{ start, end }]);
    else own.push({ start, end });
  }
  return new Map([...stretches].map(([id, own]) => [id, joined(own)]));
}

/** The days of some stretches as one text. */
function joined(stretches: readonly Stretch[]): string {
  const runs: { start: string; end: string }[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = runs.at(-1);
    if (last === undefined || start > addDays(last.end, 1)) runs.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return runs.map(({ start, end }) => keyOf(start, end)).join(" ");
}
