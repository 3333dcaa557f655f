/** A raw sheet from what a reader has: a table of cells, or rows of cell objects. Each gives the other. */
import { dayNumber } from "./calendar.ts";
import { CellTable, FONT, FORMULA, KIND, PERCENT } from "./cell-table.ts";
import type { CsvLines, RawCell, RawRow, RawSheet } from "./raw.ts";
import { TextTable } from "./text-table.ts";

type SheetFrame = Omit<RawSheet, "rows" | "cells">;

/** Rows as objects are made when `rows` is read. */
export function sheetOfCells(frame: SheetFrame, cells: CellTable): RawSheet {
  return new SheetOfCells(frame, cells);
}

/** A class: each getter in a literal is a class of its own to V8, which keeps all that it can see. */
class SheetOfCells implements RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: RawSheet["merges"];
  readonly hiddenColumns: RawSheet["hiddenColumns"];
  readonly cells: CellTable;
  readonly csv?: CsvLines;
  #rows: readonly RawRow[] | null = null;

  constructor({ name, hidden, merges, hiddenColumns, csv }: SheetFrame, cells: CellTable) {
    if (csv !== undefined) this.csv = csv;
    this.name = name;
    this.hidden = hidden;
    this.merges = merges;
    this.hiddenColumns = hiddenColumns;
    this.cells = cells;
  }

  get rows(): readonly RawRow[] {
    const { cells } = this;
    return (this.#rows ??= Array.from({ length: cells.rowCount }, (_, at) => cells.rowAt(at)));
  }
}

/** One row by its number, without an object for any other. */
export function rowOf(sheet: RawSheet, row: number): RawRow | null {
  const { cells } = sheet;
  if (cells === undefined) return sheet.rows.find((own) => own.row === row) ?? null;
  const at = cells.find(row);
  return at < 0 ? null : cells.rowAt(at);
}

const TABLES = new WeakMap<RawSheet, CellTable>();

/** The table of a sheet's cells; made of its rows where the reader gave objects. */
export function cellsOf(sheet: RawSheet): CellTable {
  if (sheet.cells !== undefined) return sheet.cells;
  let table = TABLES.get(sheet);
  if (table === undefined) TABLES.set(sheet, (table = tableOf(sheet.rows)));
  return table;
}

function tableOf(rows: readonly RawRow[]): CellTable {
  const table = new CellTable(new TextTable());
  for (const { row, hidden, cells, fields } of rows) {
    for (const cell of cells) addCell(table, cell);
    table.endRow(row, hidden, fields);
  }
  return table;
}

function addCell(table: CellTable, cell: RawCell): void {
  const font = cell.kind === "text" ? cell.font : undefined;
  if (font !== undefined) table.fonts.set(table.cellCount, font);
  const shown = cell.kind === "number" ? cell.shown : undefined;
  if (shown !== undefined) {
    table.addShown(
      cell.column,
      cell.formula === true ? FORMULA : 0,
      valueOf(cell, table.texts),
      shown,
    );
    return;
  }
  const percent = cell.kind === "number" && cell.percent === true;
  const bits =
    (cell.formula === true ? FORMULA : 0) |
    (font === undefined ? 0 : FONT) |
    (percent ? PERCENT : 0);
  table.add(cell.column, KIND[cell.kind] | bits, valueOf(cell, table.texts));
}

function valueOf(cell: RawCell, texts: TextTable): number {
  switch (cell.kind) {
    case "number":
      return cell.value;
    case "date":
      return dayNumber(cell.value);
    case "boolean":
      return cell.value ? 1 : 0;
    case "uncalculated":
      return 0;
    case "text":
    case "error":
      return texts.idOf(cell.value);
  }
}
