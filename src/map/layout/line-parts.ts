/** Lines that a form declares as parts of others. */
import type { CrossTable } from "./cross-table.ts";
import { type Figure, numberOf } from "./figure.ts";
import { tellImbalance } from "./imbalance.ts";
import type { BodyRow } from "./rows.ts";

/** A line that is declared as part of another is at most that one, in each column. */
export function tellLineParts(table: CrossTable): void {
  const rows = table.kinds.map(({ row }) => row).filter(({ line }) => line !== null);
  for (const [at, row] of rows.entries()) {
    const partOf = row.line?.partOf ?? null;
    if (partOf === null) continue;
    const isWhole = (other: BodyRow) => other.line?.key === partOf && isBeside(other, row, table);
    // Of blocks one under the other the nearest.
    const whole = rows.slice(0, at).findLast(isWhole) ?? rows.slice(at + 1).find(isWhole);
    if (whole !== undefined) tellParts(table, row, whole);
  }
}

function tellParts(table: CrossTable, row: BodyRow, whole: BodyRow): void {
  const above = table.figures.get(whole.row);
  for (const [column, figure] of table.figures.get(row.row) ?? []) {
    const [part, all] = [numberOf(figure), numberIn(above?.get(column))];
    if (part !== null && all !== null && part > all)
      tellImbalance(table, "part-exceeds-whole", figure, all, {}, "error");
  }
}

const numberIn = (figure: Figure | undefined): number | null =>
  figure === undefined ? null : numberOf(figure);

/** Under the same centre heads. */
function isBeside(a: BodyRow, b: BodyRow, { heads }: CrossTable): boolean {
  const rowsOf = (row: BodyRow) => (heads.get(row) ?? []).map((head) => head.row);
  const [one, other] = [rowsOf(a), rowsOf(b)];
  return one.length === other.length && one.every((head, i) => head === other[i]);
}
