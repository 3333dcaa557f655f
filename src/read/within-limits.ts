/** Sheets held against the limits that all formats share; what a format passes on its way is told by its reader. */
import { type CellTable, KIND } from "../model/cell-table.ts";
import { beyond, keepTime, type LimitName, type ReadLimits } from "../model/limits.ts";
import type { RawRow, RawSheet } from "../model/raw.ts";

/** Throws UnreadableFile. */
export function keepWithin(sheets: readonly RawSheet[], limits: ReadLimits): void {
  keepTime(limits);
  if (sheets.length > limits.sheets) throw beyond("sheets", limits);
  for (const sheet of sheets) {
    // Rows are made of a table when they are asked for: not here.
    if (sheet.cells === undefined) rowsWithin(sheet.rows, limits);
    else tableWithin(sheet.cells, limits);
  }
}

/** The same of a table, or of a piece of one. */
export function tableWithin(table: CellTable, limits: ReadLimits): void {
  const { rows, rowCount, starts, columns } = table;
  keep("rows", rowCount === 0 ? 0 : (rows[rowCount - 1] as number), limits);
  let widest = 0;
  // Cells rise within a row: its last one is the farthest. A row that is here has one.
  for (let at = 1; at <= rowCount; at++) {
    const last = columns[(starts[at] as number) - 1] as number;
    if (last > widest) widest = last;
  }
  keep("columns", widest, limits);
  // No text of any file read so far is so long, or else the cells are looked through.
  if (table.texts.longest <= limits.textLength) return;
  for (let cell = 0; cell < table.cellCount; cell++)
    if (table.kindOf(cell) === KIND.text) keep("textLength", table.textOf(cell).length, limits);
}

function rowsWithin(rows: readonly RawRow[], limits: ReadLimits): void {
  keep("rows", rows.at(-1)?.row ?? 0, limits);
  for (const { cells } of rows) {
    keep("columns", cells.at(-1)?.column ?? 0, limits);
    for (const cell of cells)
      if (cell.kind === "text") keep("textLength", cell.value.length, limits);
  }
}

function keep(name: LimitName, value: number, limits: ReadLimits): void {
  if (value > limits[name]) throw beyond(name, limits);
}
