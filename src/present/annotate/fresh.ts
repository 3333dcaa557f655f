/** A workbook written anew from what was read, where the file itself cannot be edited (CSV, .xls, .ods). */
import type { Cell, Workbook } from "./excel.ts";
import { dayNumber } from "../../model/calendar.ts";
import type { RawCell, RawSheet, RawWorkbook } from "../../model/raw.ts";
import { displayWidth } from "../../util/display-width.ts";

/** A written date would make every run's bytes differ. */
// oxlint-disable-next-line no-restricted-globals -- exceljs takes nothing else
export const FRESH_DAY = new Date(0);
/** Day 0 of Excel's calendar. */
const EPOCH = dayNumber("1899-12-30");
const WIDEST = 40;
const NARROWEST = 6;

export function freshWorkbook(raw: RawWorkbook, workbook: Workbook): Workbook {
  workbook.created = FRESH_DAY;
  workbook.modified = FRESH_DAY;
  for (const sheet of raw.sheets) addSheet(workbook, sheet);
  return workbook;
}

function addSheet(workbook: Workbook, raw: RawSheet): void {
  const worksheet = workbook.addWorksheet(raw.name, { state: raw.hidden ? "hidden" : "visible" });
  const widths = new Map<number, number>();
  for (const row of raw.rows) {
    for (const cell of row.cells) {
      write(worksheet.getCell(row.row, cell.column), cell);
      const width = displayWidth(
        cell.kind === "text" ? cell.value : String("value" in cell ? cell.value : ""),
      );
      if (width <= WIDEST)
        widths.set(cell.column, Math.max(widths.get(cell.column) ?? NARROWEST, width));
    }
    if (row.hidden) worksheet.getRow(row.row).hidden = true;
  }
  for (const { top, left, bottom, right } of raw.merges) {
    worksheet.mergeCellsWithoutStyle(top, left, bottom, right);
  }
  for (const [column, width] of widths) worksheet.getColumn(column).width = width + 2;
  for (const column of raw.hiddenColumns) worksheet.getColumn(column).hidden = true;
}

function write(target: Cell, cell: RawCell): void {
  switch (cell.kind) {
    case "text":
    case "number":
    case "boolean":
      target.value = cell.value;
      return;
    case "date":
      target.value = dayNumber(cell.value) - EPOCH;
      target.numFmt = "dd/mm/yyyy";
      return;
    case "error":
      target.value = { error: cell.value as "#N/A" };
      return;
    case "uncalculated":
      // The formula itself was not read; a formula without a result is what the file had.
      target.value = { formula: "NA()" } as Cell["value"];
  }
}
