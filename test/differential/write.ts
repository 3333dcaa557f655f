/** Workbooks of generated values, written by the libraries. */
import { utils, write, type BookType, type CellObject, type WorkSheet } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { address } from "./reading.ts";
import type { Value, ValueCell } from "./values.ts";

export const NAME = "Biểu";
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const ERROR_CODES = { "#N/A": 0x2a, "#DIV/0!": 0x07, "#REF!": 0x17 } as const;

export async function writeByExceljs(cells: readonly ValueCell[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(NAME);
  for (const { row, column, value, formula } of cells) {
    const cell = sheet.getCell(row, column);
    const stored = ofExceljs(value);
    // Runs are no result of a formula.
    const result = value.kind === "runs" ? value.value.join("") : stored;
    cell.value = formula ? ({ formula: "A1+1", result } as ExcelJS.CellFormulaValue) : stored;
    if (value.kind === "date") cell.numFmt = "dd/mm/yyyy";
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function ofExceljs(value: Value): ExcelJS.CellValue {
  if (value.kind === "date") return utc(value.value);
  if (value.kind === "error") return { error: value.value };
  if (value.kind === "runs") return { richText: value.value.map((text) => ({ text })) };
  return value.value;
}

export function writeBySheetjs(cells: readonly ValueCell[], bookType: BookType): Uint8Array {
  const sheet: WorkSheet = { "!ref": "A1:BH40" };
  for (const { row, column, value, formula } of cells) {
    const cell = ofSheetjs(value);
    sheet[address(row, column)] = formula ? { ...cell, f: "A1+1" } : cell;
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, NAME);
  const options = {
    type: "buffer",
    bookType,
    bookSST: cells.length % 2 === 0,
    compression: true,
  } as const;
  return new Uint8Array(write(book, options) as Uint8Array);
}

function ofSheetjs(value: Value): CellObject {
  switch (value.kind) {
    case "number":
      return { t: "n", v: value.value };
    case "boolean":
      return { t: "b", v: value.value };
    case "text":
      return { t: "s", v: value.value };
    case "runs":
      return { t: "s", v: value.value.join("") };
    case "error":
      return { t: "e", v: ERROR_CODES[value.value] };
    case "date": {
      const serial = (utc(value.value).getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
      return { t: "n", v: serial, z: "dd/mm/yyyy" };
    }
  }
}
