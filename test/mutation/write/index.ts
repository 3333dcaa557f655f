/** A book as the bytes of its format. */
import { type Book, isCsv } from "../book.ts";
import { writeCsv } from "./csv.ts";
import { writeExceljs } from "./exceljs.ts";
import { writeSheetjs } from "./sheetjs.ts";

export async function bytesOf(book: Book): Promise<Uint8Array> {
  if (isCsv(book.writer)) return writeCsv(book);
  if (book.writer === "exceljs") return writeExceljs(book);
  return writeSheetjs(
    book,
    book.writer === "sheetjs" ? "xlsx" : book.writer === "xls" ? "biff8" : "ods",
  );
}
