/** What the search for headings asks of one row: by its position among those with content. */
import { KIND } from "../../model/cell-table.ts";
import { type Grid, textIn } from "../grid.ts";
import { LOOK, lookOf, type Looks, saidBy, SAYS } from "./cell-looks.ts";

/** What is searched. Rows are told by their position among those with content, `row` by its number. */
export interface Search extends Looks {
  readonly grid: Grid;
}

export function isLabel(search: Search, cell: number): boolean {
  return (lookOf(search, cell) & LOOK.blank) === 0;
}

export type Is = (search: Search, cell: number) => boolean;

export function findCell(search: Search, at: number, is: Is): number {
  const { starts } = search.cells;
  const end = starts[at + 1] as number;
  for (let cell = starts[at] as number; cell < end; cell++) if (is(search, cell)) return cell;
  return -1;
}

/** The column of the first cell with content. */
export function firstLabel(search: Search, at: number): number | null {
  const first = findCell(search, at, isLabel);
  return first < 0 ? null : (search.cells.columns[first] as number);
}

/** A number that is no year, or a day: no row of a heading. */
export function holdsNumber(search: Search, at: number): boolean {
  const { cells } = search;
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++)
    if (cells.kindOf(cell) === KIND.date) return true;
  return holdsCount(search, at);
}

/** A number that is no year. */
export function holdsCount({ cells }: Search, at: number): boolean {
  const end = cells.starts[at + 1] as number;
  for (let cell = cells.starts[at] as number; cell < end; cell++) {
    const kind = cells.kindOf(cell);
    if (kind !== KIND.number && kind !== KIND.digits) continue;
    const value = cells.values[cell] as number;
    if (!(value >= 1950 && value <= 2109)) return true;
  }
  return false;
}

export function sameTexts({ cells }: Search, a: number, b: number): boolean {
  const [from, other] = [cells.starts[a] as number, cells.starts[b] as number];
  const count = (cells.starts[a + 1] as number) - from;
  if (count !== (cells.starts[b + 1] as number) - other) return false;
  for (let i = 0; i < count; i++)
    if (textIn(cells, from + i) !== textIn(cells, other + i)) return false;
  return true;
}

/** The row above is of a table's heading or body: "Số tin tiếp nhận | 2023" goes on with it. */
export function isInBody(search: Search, at: number): boolean {
  const { cells, grid } = search;
  if (at === 0 || grid.positionUnder(cells.rows[at - 1] as number) !== at) return false;
  const end = cells.starts[at] as number;
  let filled = 0;
  for (let cell = cells.starts[at - 1] as number; cell < end; cell++)
    if (isLabel(search, cell)) filled++;
  return filled > 1;
}

/** Right under a heading or a row of a body: a unit in the column of the names above, or a day. Its words are misplaced figures. */
export function namesOwnRow(search: Search, at: number): boolean {
  if (!isInBody(search, at)) return false;
  const { cells } = search;
  const first = findCell(search, at, isLabel);
  if (first < 0) return false;
  const isUnderNames = firstLabel(search, at - 1) === cells.columns[first];
  if (isUnderNames && (saidBy(search, first) & (SAYS.names | SAYS.mayBeColumn)) === SAYS.names)
    return true;
  return findCell(search, at, (_, cell) => (lookOf(search, cell) & LOOK.day) !== 0) >= 0;
}
