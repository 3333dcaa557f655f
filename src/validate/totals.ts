/** Total rows against the rows that they must be the sum of. */
import type { Problem } from "../model/finding.ts";
import type { FormRow, PlacedSheet, RowPlace, TotalRow } from "../model/form-sheet.ts";
import type { Level } from "../model/unit.ts";
import type { CheckContext } from "./check.ts";
import { type Additivity, additivityOf } from "./additivity.ts";
import { cellPlace, exactOf, headingOf } from "./places.ts";
import { plainCovered } from "./totals-plain.ts";
import { timeKey } from "./time-key.ts";

/** The rows under a total. */
export interface CoveredRows {
  readonly count: number;
  /** They are all of one time. */
  readonly oneTime: boolean;
  /**
   * The sum of all rows; where units of several levels stand in one table (a district
   * above its communes), also the sums of the rows of one level. null: not comparable.
   */
  sums(field: string): readonly number[] | null;
}

/** Columns are compared only where everything in them is exact. */
export function* totalProblems(sheet: PlacedSheet, context: CheckContext): Generator<Problem> {
  if (sheet.totals.length === 0) return;
  let rows: ReadonlyMap<number, Covered[]> | null = null;
  for (const total of sheet.totals) {
    const covered =
      plainCovered(sheet, total.covers) ??
      new SingleRows(
        total.covers.flatMap((number) => (rows ??= rowsByNumber(sheet)).get(number) ?? []),
      );
    if (covered.count === 0) continue;
    for (const [field, stated] of statedIn(total)) {
      if (!isAdditive(additivityOf(field, sheet.form, context), covered)) continue;
      const problem = compare(sheet, total, field, stated, covered);
      if (problem !== null) yield problem;
    }
  }
}

/** What a total row says exactly, by field. */
function* statedIn(total: TotalRow): Generator<readonly [string, number]> {
  const { exact } = total;
  if (exact !== undefined) {
    for (const [slot, { field }] of exact.counts.entries())
      yield [field, exact.values[slot] as number];
    return;
  }
  for (const [field, cell] of total.counts) {
    const stated = exactOf(cell);
    if (stated !== null) yield [field, stated];
  }
}

interface Covered {
  readonly row: FormRow;
  readonly place: RowPlace | undefined;
}

/** Several form rows may come of one sheet row, where headings carry a breakdown. */
function rowsByNumber(sheet: PlacedSheet): Map<number, Covered[]> {
  const rows = new Map<number, Covered[]>();
  for (const [index, row] of sheet.rows.entries()) {
    const covered = { row, place: sheet.places[index] };
    const known = rows.get(row.row);
    if (known === undefined) rows.set(row.row, [covered]);
    else known.push(covered);
  }
  return rows;
}

function isAdditive(additivity: Additivity, covered: CoveredRows): boolean {
  return additivity === "at one time" ? covered.oneTime : additivity === "always";
}

class SingleRows implements CoveredRows {
  readonly count: number;
  readonly #covered: readonly Covered[];

  constructor(covered: readonly Covered[]) {
    this.count = covered.length;
    this.#covered = covered;
  }

  get oneTime(): boolean {
    return new Set(this.#covered.map(({ row }) => timeKey(row.time))).size <= 1;
  }

  sums(field: string): readonly number[] | null {
    return possibleSums(field, this.#covered);
  }
}

function compare(
  sheet: PlacedSheet,
  total: TotalRow,
  field: string,
  stated: number,
  covered: CoveredRows,
): Problem | null {
  const sums = covered.sums(field);
  const sum = sums?.[0];
  if (sums === null || sum === undefined || sums.includes(stated)) return null;
  const at = total.counts.get(field) ?? { row: total.row, column: 1 };
  return {
    code: "total-row-mismatch",
    place: cellPlace(sheet, at),
    field,
    value: stated,
    suggestion: String(sum),
    facts: {
      heading: headingOf(sheet, field, at.column),
      stated,
      sum,
      rows: covered.count,
      difference: stated - sum,
    },
  };
}

function possibleSums(field: string, covered: readonly Covered[]): number[] | null {
  const all = sumOf(
    field,
    covered.map(({ row }) => row),
  );
  if (all === null) return null;
  const levels = new Map<Level, FormRow[]>();
  for (const { row, place } of covered) {
    if (place?.kind !== "found") continue;
    const rows = levels.get(place.spell.level) ?? [];
    levels.set(place.spell.level, [...rows, row]);
  }
  if (levels.size < 2) return [all];
  const parts = [...levels.values()].map((rows) => sumOf(field, rows));
  return [all, ...parts.filter((part) => part !== null)];
}

/** More than any sheet has. */
const COLUMNS = 16_385;

/** null: a cell was refused, is hedged, or is known to exist and was not collected. */
function sumOf(field: string, rows: readonly FormRow[]): number | null {
  let sum = 0;
  const counted = new Set<number>();
  for (const row of rows) {
    const cell = row.counts.get(field);
    if (cell === undefined) continue;
    const key = cell.row * COLUMNS + cell.column;
    if (counted.has(key)) continue;
    counted.add(key);
    if (!cell.reading.ok || cell.reading.value.status === "L") return null;
    if (cell.reading.value.qualifier !== "=") return null;
    sum += cell.reading.value.value ?? 0;
  }
  return sum;
}
