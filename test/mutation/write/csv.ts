/** Writes a sheet as CSV, as Excel and others do. */
import { type Book, type Cell, keyAt, lastRow, type Sheet, type Writer } from "../book.ts";

const SEPARATOR: Partial<Record<Writer, string>> = {
  "csv-comma": ",",
  "csv-tab": "\t",
  "csv-utf16": "\t",
};

export function writeCsv(book: Book): Uint8Array {
  const sheet = book.sheets[0] as Sheet;
  const separator = SEPARATOR[book.writer] ?? ";";
  const lines: string[] = [];
  for (let row = 1; row <= lastRow(sheet); row++) {
    const fields: string[] = [];
    for (let column = 1; column <= sheet.lastColumn; column++) {
      fields.push(quoted(textOf(sheet.cells.get(keyAt(row, column))), separator));
    }
    lines.push(fields.join(separator));
  }
  const text = `${lines.join("\r\n")}\r\n`;
  if (book.writer === "csv-utf16") return Buffer.from(`\uFEFF${text}`, "utf16le");
  return Buffer.from(book.writer === "csv-bom" ? `\uFEFF${text}` : text, "utf8");
}

function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
      return "";
    case "text":
      return cell.text;
    case "number":
      return String(cell.value);
    case "date":
      return cell.iso;
    case "formula":
      return String(cell.result);
    case "uncalculated":
      return `=${cell.formula}`;
    case "error":
      return cell.error;
  }
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
