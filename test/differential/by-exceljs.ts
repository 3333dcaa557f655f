import ExcelJS from "exceljs";
import {
  NOTHING,
  UNCALCULATED,
  attempt,
  saidBoolean,
  saidDate,
  saidError,
  saidNumber,
  saidText,
  sorted,
  type BookReading,
  type CellSaid,
  type SheetReading,
} from "./reading.ts";

/** exceljs, xlsx only. */
export function byExceljs(bytes: Uint8Array): Promise<BookReading> {
  return attempt(async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    return book.worksheets.map(said);
  });
}

function said(sheet: ExcelJS.Worksheet): SheetReading {
  const cells = new Map<string, CellSaid>();
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const value = saidValue(cell.value);
      if (value !== NOTHING) cells.set(cell.address, value);
    });
  });
  const { merges = [] } = sheet.model as { merges?: string[] };
  return { name: sheet.name, cells, merges: sorted(merges) };
}

function saidValue(value: ExcelJS.CellValue): CellSaid {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value === "number") return saidNumber(value);
  if (typeof value === "string") return saidText(value);
  if (typeof value === "boolean") return saidBoolean(value);
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "no date" : saidDate(value.toISOString().slice(0, 10));
  }
  if ("richText" in value) return saidText(value.richText.map(({ text }) => text).join(""));
  if ("error" in value) return saidError(value.error);
  if ("formula" in value || "sharedFormula" in value) {
    return value.result === undefined ? UNCALCULATED : saidValue(value.result);
  }
  if ("text" in value) return saidText(value.text);
  return `something else ${JSON.stringify(value)}`;
}
