/** Writes a book with exceljs: one way in which .xlsx files come about. */
import ExcelJS from "exceljs";
import { atOf, type Book, type Cell, type Sheet } from "../book.ts";

export async function writeExceljs(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = book.date1904;
  for (const sheet of book.sheets) writeSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(workbook: ExcelJS.Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.hidden ? "hidden" : "visible",
  });
  for (const [key, cell] of sheet.cells) {
    const { row, column } = atOf(key);
    const target = worksheet.getCell(row, column);
    target.value = valueOf(cell);
    if (cell.kind === "date") target.numFmt = "dd/mm/yyyy";
    if (cell.kind === "number" && cell.format !== undefined) target.numFmt = cell.format;
  }
  for (const { top, left, bottom, right } of sheet.merges)
    worksheet.mergeCellsWithoutStyle(top, left, bottom, right);
  for (const row of sheet.hiddenRows) worksheet.getRow(row).hidden = true;
}

function valueOf(cell: Cell): ExcelJS.CellValue {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "date":
      return new Date(`${cell.iso}T00:00:00Z`);
    case "formula":
      return { formula: cell.formula, result: cell.result };
    case "uncalculated":
      return { formula: cell.formula };
    case "error":
      return { error: cell.error };
  }
}
