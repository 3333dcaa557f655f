/** Total rows against the rows that they must be the sum of. */
import { minus, written } from "../model/decimal.ts";
import type { Problem } from "../model/finding.ts";
import type { PlacedSheet, TotalRow } from "../model/form-sheet.ts";
import { exactOf } from "../model/row-view.ts";
import { breakdownsOf } from "../catalogue/breakdowns.ts";
import type { CheckContext } from "./check.ts";
import { type Additivity, additivityOf } from "./additivity.ts";
import { cellPlace, headingOf } from "./places.ts";
import { type CoveredRows, RowsOfSheet } from "./totals-covered.ts";

/** Columns are compared only where everything in them is exact. */
export function* totalProblems(sheet: PlacedSheet, context: CheckContext): Generator<Problem> {
  if (sheet.totals.length === 0) return;
  const form = context.forms.find(({ id }) => id === sheet.form);
  const dimensions = form === undefined ? [] : breakdownsOf(form, context);
  const rows = new RowsOfSheet(sheet, dimensions);
  for (const total of sheet.totals) {
    const covered = rows.of(total.covers);
    if (covered.count === 0) continue;
    for (const [field, stated] of statedIn(total)) {
      if (!isAdditive(additivityOf(field, sheet.form, context), covered)) continue;
      for (const own of covered.breakdowns()) {
        const problem = compare(sheet, total, field, stated, own);
        if (problem === null) continue;
        yield problem;
        break;
      }
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

function isAdditive(additivity: Additivity, covered: CoveredRows): boolean {
  return additivity === "at one time" ? covered.oneTime : additivity === "always";
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
    suggestion: written(sum),
    facts: {
      heading: headingOf(sheet, field, at.column),
      stated,
      sum,
      rows: covered.count,
      difference: minus(stated, sum),
    },
  };
}
