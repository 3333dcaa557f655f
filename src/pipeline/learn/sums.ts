/** What the sheet proves by itself: rows and columns that are the sum of all the others. */
import { plus } from "../../model/decimal.ts";
import type { GuessedRow, GuessedTable } from "./table-guess.ts";

/** Two figures of three digits, or several smaller ones, are no chance. */
const ENOUGH_BITS = 12;

/** Rows that equal, in every figure they have, the sum of the rows between them and the last such row, or of all others. */
export function provedRows({ rows }: GuessedTable): ReadonlySet<number> {
  const proved = new Set<number>();
  for (const [i, own] of rows.entries()) {
    const before: GuessedRow[] = [];
    for (let at = i - 1; at >= 0 && !proved.has((rows[at] as GuessedRow).row); at--)
      before.push(rows[at] as GuessedRow);
    const parts = rows.filter((row) => row !== own && !proved.has(row.row));
    if (isSum(own, before) || isSum(own, parts)) proved.add(own.row);
  }
  return proved;
}

function isSum(own: GuessedRow, others: readonly GuessedRow[]): boolean {
  const known = others.filter(({ numbers }) => numbers.size > 0);
  if (known.length < 2 || own.numbers.size === 0) return false;
  let bits = 0;
  for (const [column, number] of own.numbers) {
    const sum = known.reduce((all, { numbers }) => plus(all, numbers.get(column) ?? 0), 0);
    if (sum !== number) return false;
    bits += Math.log2(number + 1);
  }
  return bits >= ENOUGH_BITS;
}

/** Columns that equal in every row the sum of all other columns of figures behind or before them. */
export function provedColumns(
  { rows }: GuessedTable,
  candidates: readonly number[],
): ReadonlySet<number> {
  const proved = new Set<number>();
  for (const column of candidates) {
    const others = candidates.filter((own) => own !== column);
    if (others.length < 2) continue;
    let bits = 0;
    const holds = rows.every(({ numbers }) => {
      const number = numbers.get(column);
      if (number === undefined) return true;
      bits += Math.log2(number + 1);
      return others.reduce((all, own) => plus(all, numbers.get(own) ?? 0), 0) === number;
    });
    if (holds && bits >= ENOUGH_BITS) proved.add(column);
  }
  return proved;
}
