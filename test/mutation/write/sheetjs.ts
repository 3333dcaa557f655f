/** Writes a book with SheetJS: .xlsx in another hand, .xls and .ods. */
import * as XLSX from "@e965/xlsx";
import { atOf, type Book, type Cell, lastRow, type Sheet } from "../book.ts";

export function writeSheetjs(book: Book, bookType: "xlsx" | "biff8" | "ods"): Uint8Array {
  const workbook = XLSX.utils.book_new();
  for (const sheet of book.sheets)
    XLSX.utils.book_append_sheet(workbook, sheetOf(sheet, bookType === "ods"), sheet.name);
  workbook.Workbook = {
    Sheets: book.sheets.map((sheet) => ({ name: sheet.name, Hidden: sheet.hidden ? 1 : 0 })),
  };
  return new Uint8Array(
    XLSX.write(workbook, { type: "array", bookType, compression: true }) as ArrayBuffer,
  );
}

function sheetOf(sheet: Sheet, ods: boolean): XLSX.WorkSheet {
  const worksheet: XLSX.WorkSheet = {};
  let width = sheet.lastColumn;
  for (const [key, cell] of sheet.cells) {
    const { row, column } = atOf(key);
    width = Math.max(width, column);
    worksheet[XLSX.utils.encode_cell({ r: row - 1, c: column - 1 })] = cellOf(cell, ods);
  }
  worksheet["!ref"] = XLSX.utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: lastRow(sheet) - 1, c: width - 1 },
  });
  worksheet["!merges"] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  const rows: XLSX.RowInfo[] = [];
  for (const row of sheet.hiddenRows) rows[row - 1] = { hidden: true };
  if (rows.length > 0) worksheet["!rows"] = rows;
  return worksheet;
}

const DAY = 86_400_000;
const ERRORS = { "#REF!": 0x17, "#DIV/0!": 0x07, "#N/A": 0x2a } as const;

/** Its .ods writer makes dates only of dates. */
function cellOf(cell: Cell, ods: boolean): XLSX.CellObject {
  switch (cell.kind) {
    case "text":
      return { t: "s", v: cell.text };
    case "number":
      return { t: "n", v: cell.value, ...(cell.format === undefined ? {} : { z: cell.format }) };
    case "date": {
      if (ods) return { t: "d", v: new Date(`${cell.iso}T00:00:00Z`), z: "dd/mm/yyyy" };
      const days = (Date.parse(`${cell.iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
      return { t: "n", v: days, z: "dd/mm/yyyy" };
    }
    case "formula":
      return { t: "n", v: cell.result, f: cell.formula };
    case "uncalculated":
      return { t: "n", f: cell.formula };
    case "error":
      return { t: "e", v: ERRORS[cell.error], w: cell.error };
  }
}
