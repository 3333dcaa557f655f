/** Total rows against the rows that they must be the sum of. */
import type { Form } from "../model/catalogue.ts";
import type { Problem } from "../model/finding.ts";
import type { FormRow, PlacedSheet, RowPlace, TotalRow } from "../model/form-sheet.ts";
import type { Level } from "../model/unit.ts";
import type { CheckContext } from "./check.ts";
import { cellPlace, exactOf, headingOf } from "./places.ts";

interface Covered {
  readonly row: FormRow;
  readonly place: RowPlace | undefined;
}

/** Columns are compared only where everything in them is exact. */
export function* totalProblems(sheet: PlacedSheet, context: CheckContext): Generator<Problem> {
  if (sheet.totals.length === 0) return;
  const form = context.forms.find((candidate) => candidate.id === sheet.form);
  const rows = rowsByNumber(sheet);
  for (const total of sheet.totals) {
    const covered = total.covers.flatMap((number) => rows.get(number) ?? []);
    if (covered.length === 0) continue;
    for (const [field, cell] of total.counts) {
      const stated = exactOf(cell);
      if (stated === null || !isAdditive(form, field, covered, context)) continue;
      const problem = compare(sheet, total, field, stated, covered);
      if (problem !== null) yield problem;
    }
  }
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

/** A ratio or a number of distinct types is no sum; a stock is one only at one time. */
function isAdditive(
  form: Form | undefined,
  field: string,
  covered: readonly Covered[],
  context: CheckContext,
): boolean {
  if (form?.fields.find((candidate) => candidate.id === field)?.role === "measure") return false;
  const indicators = context.indicators.filter(
    (indicator) =>
      indicator.id === field ||
      indicator.sources.some((source) => source.form === form?.id && source.field === field),
  );
  if (indicators.some(({ id, overUnits }) => id === field && overUnits !== "SUM")) return false;
  const stock = indicators.some(({ overTime }) => overTime === "LAST");
  return !stock || new Set(covered.map(({ row }) => timeKey(row))).size <= 1;
}

function timeKey({ time }: FormRow): string {
  const { at: _at, ...when } = time;
  return JSON.stringify(when);
}

function compare(
  sheet: PlacedSheet,
  total: TotalRow,
  field: string,
  stated: number,
  covered: readonly Covered[],
): Problem | null {
  const sums = possibleSums(field, covered);
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
      rows: covered.length,
      difference: stated - sum,
    },
  };
}

/**
 * The sum of all rows; where units of several levels stand in one table (a district
 * above its communes), also the sums of the rows of one level. null: not comparable.
 */
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
