/** The row under a heading that numbers its columns. */
import type { RawCell, RawRow } from "../../model/raw.ts";
import { isBlank, textOf } from "../grid.ts";
import type { TableColumns } from "./columns.ts";
import { isSign } from "./figures.ts";

/** "=3+4" by column. */
export function formulasIn(cells: readonly RawCell[]): (readonly [number, string])[] {
  return cells.flatMap((cell) => {
    const formula = /=\s*(.+)$/u.exec(textOf(cell))?.[1];
    return formula === undefined ? [] : [[cell.column, formula] as const];
  });
}

/** "1=2+3": by column the columns that it says it is the sum of; a sum of a column that nobody numbers is left out. */
export function sumsIn(cells: readonly RawCell[]): Map<number, readonly number[]> {
  const numbers = new Map<string, number>();
  for (const cell of cells) {
    const number = /^\(?\s*(\d{1,2})(?!\d)/u.exec(textOf(cell))?.[1];
    if (number !== undefined) numbers.set(number, cell.column);
  }
  const sums = new Map<number, readonly number[]>();
  for (const [column, formula] of formulasIn(cells)) {
    if (!/^\(?\s*\d{1,2}(?:\s*\+\s*\d{1,2})+[\s)]*$/u.test(formula)) continue;
    const parts = (formula.match(/\d+/gu) ?? []).map((number) => numbers.get(number));
    const known = parts.filter((part) => part !== undefined);
    if (known.length === parts.length && !known.includes(column)) sums.set(column, known);
  }
  return sums;
}

/** (1) (2) (3), A B 1 2 3, 5=3-4: under the heading. */
export function isNumbering(
  cells: readonly RawCell[],
  { stub }: TableColumns,
  next: RawRow | undefined,
): boolean {
  const texts = cells.filter((cell) => !isBlank(cell) && !isSign(cell)).map(textOf);
  if (texts.length < 2) return false;
  if (!texts.every((text) => /^\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*\(?=.*)?$/u.test(text)))
    return false;
  const numbers = texts.flatMap((text) => /\d+/u.exec(text)?.slice(0, 1).map(Number) ?? []);
  const rising = numbers.every((n, i) => i === 0 || n > (numbers[i - 1] as number));
  const marked = texts.some((text) => /^\(|[A-Za-z]|=/u.test(text));
  // Bare numbers number columns only where one stands in the place of a name, too.
  const names = stub.filter(({ field }) => field !== "serial");
  const named = cells.some((cell) => names.some(({ column }) => column === cell.column));
  const bare = named && texts.length > 2 && numbers.every((n, i) => n === i + 1);
  return numbers.length > 0 && rising && (marked || (bare && !countsMonths(cells, stub, next)));
}

const MONTHS = new Set(["period", "period_month", "period_quarter"]);

/** "1 | 2 | 3" over "2 | ...", in a column of months: January and its figures. */
function countsMonths(
  cells: readonly RawCell[],
  stub: TableColumns["stub"],
  next: RawRow | undefined,
): boolean {
  return stub.some(({ column, field }) => {
    if (!MONTHS.has(field)) return false;
    const [own, below] = [cells, next?.cells ?? []].map((row) =>
      textOf(row.find((cell) => cell.column === column)),
    );
    return below !== "" && Number(below) === Number(own) + 1;
  });
}
