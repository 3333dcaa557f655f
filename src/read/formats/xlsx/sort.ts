/** Rows and cells that a file does not hold in order. Two at one address: neither can be trusted. */
import { CellTable } from "../../../model/cell-table.ts";

interface Cell {
  readonly column: number;
  readonly kind: number;
  readonly value: number;
  readonly font: string | undefined;
  readonly shown: number | undefined;
}

/** Sorts the cells from `from` on by column; false where a column stands twice. */
export function sortCells(table: CellTable, from: number): boolean {
  const cells: Cell[] = [];
  for (let i = from; i < table.cellCount; i++) cells.push(take(table, i));
  cells.sort((a, b) => a.column - b.column);
  table.cellCount = from;
  for (const [i, cell] of cells.entries()) {
    if (cell.column === cells[i + 1]?.column) return false;
    put(table, cell);
  }
  return true;
}

/** The same rows in a table of their own, in order; null where a row stands twice. */
export function sortRows(table: CellTable): CellTable | null {
  const order = Array.from({ length: table.rowCount }, (_, i) => i);
  order.sort((a, b) => (table.rows[a] as number) - (table.rows[b] as number));
  const sorted = new CellTable(table.texts, table.cellCount);
  for (const [i, at] of order.entries()) {
    const row = table.rows[at] as number;
    if (i > 0 && table.rows[order[i - 1] as number] === row) return null;
    const end = table.starts[at + 1] as number;
    for (let cell = table.starts[at] as number; cell < end; cell++) put(sorted, take(table, cell));
    sorted.endRow(row, table.hidden[at] === 1);
  }
  return sorted;
}

function take(table: CellTable, i: number): Cell {
  const font = table.fonts.get(i);
  table.fonts.delete(i);
  const shown = table.shown.get(i);
  table.shown.delete(i);
  return {
    column: table.columns[i] as number,
    kind: table.kinds[i] as number,
    value: table.values[i] as number,
    font,
    shown,
  };
}

function put(table: CellTable, { column, kind, value, font, shown }: Cell): void {
  if (font !== undefined) table.fonts.set(table.cellCount, font);
  if (shown !== undefined) table.shown.set(table.cellCount, shown);
  table.add(column, kind, value);
}
