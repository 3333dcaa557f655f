/** Rows under "Trong đó" in a table read in columns: never counted, and at most the row that they are of. */
import type { Problem } from "../model/finding.ts";
import { minus } from "../model/decimal.ts";
import { readCount } from "../model/readings/index.ts";
import { isSingle } from "./body.ts";
import type { BodyRow } from "./assemble.ts";
import type { RowReader } from "./rows.ts";

/** `rowNumber`: of a plain row by its position. */
export function partProblems(
  rows: readonly BodyRow[],
  reader: RowReader,
  place: { readonly file: string; readonly sheet: string },
  rowNumber: (position: number) => number,
): Problem[] {
  const problems: Problem[] = [];
  let whole: number | null = null;
  for (const row of rows) {
    if (!isSingle(row)) whole = rowNumber(row.to - 1);
    else if (row.kind === "part") {
      if (whole !== null) problems.push(...excess(row.raw.row, whole, reader, place));
    } else if (row.kind !== "skip" && row.hasFigures) whole = row.raw.row;
  }
  return problems;
}

function excess(
  row: number,
  whole: number,
  reader: RowReader,
  place: { readonly file: string; readonly sheet: string },
): Problem[] {
  return reader.counts.flatMap((count): Problem[] => {
    const [stated, sum] = [row, whole].map((own) => exactly(own, count, reader)) as [
      number | null,
      number | null,
    ];
    if (stated === null || sum === null || stated <= sum) return [];
    const { column, heading } = count.column;
    return [
      {
        code: "part-exceeds-whole",
        place: { ...place, row, column },
        value: stated,
        facts: { heading, stated, sum, difference: minus(stated, sum) },
        severity: "error",
      },
    ];
  });
}

/** null: blank, covered by a merge, or not exactly known. */
function exactly(
  row: number,
  { column, part }: RowReader["counts"][number],
  { grid }: RowReader,
): number | null {
  if (grid.isCovered(row, column.column)) return null;
  const reading = readCount(grid.cellAt(row, column.column), part);
  return reading.ok && reading.value.qualifier === "=" ? reading.value.value : null;
}
