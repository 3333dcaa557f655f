// Sheets as rows of cells, and the files made of them; the same bytes on every run.
import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";

/**
 * @typedef {string | number | null | { date: string } | { sum: [number, number], result: number }} Cell
 *   `date`: an ISO day; `sum`: a SUM over sheet rows of the same column, with its stored result
 * @typedef {object} Sheet
 * @property {string} name
 * @property {Cell[][]} rows
 * @property {string[]} [merges] A1 ranges
 * @property {number[]} [bold] rows, from 1
 * @property {number[]} [widths]
 */

const FIXED = new Date(Date.UTC(2026, 0, 1));
const letter = (/** @type {number} */ column) => XLSX.utils.encode_col(column - 1);

/** An .xlsx of exceljs. @param {readonly Sheet[]} sheets */
export async function xlsx(sheets) {
  const book = new ExcelJS.Workbook();
  book.creator = "antq";
  book.lastModifiedBy = "antq";
  book.created = FIXED;
  book.modified = FIXED;
  for (const sheet of sheets) writeSheet(book.addWorksheet(sheet.name), sheet);
  return fixZipTimes(Buffer.from(await book.xlsx.writeBuffer()));
}

/** @param {ExcelJS.Worksheet} target @param {Sheet} sheet */
function writeSheet(target, sheet) {
  sheet.rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell === null) return;
      const at = target.getCell(r + 1, c + 1);
      if (typeof cell !== "object") at.value = cell;
      else if ("date" in cell) {
        at.value = new Date(`${cell.date}T00:00:00Z`);
        at.numFmt = "dd/mm/yyyy";
      } else {
        const [top, bottom] = cell.sum;
        const formula = `SUM(${letter(c + 1)}${top}:${letter(c + 1)}${bottom})`;
        at.value = { formula, result: cell.result };
      }
    }),
  );
  for (const range of sheet.merges ?? []) target.mergeCells(range);
  for (const row of sheet.bold ?? []) target.getRow(row).font = { bold: true };
  (sheet.widths ?? []).forEach((width, i) => (target.getColumn(i + 1).width = width));
}

/** The same sheets as .xls (BIFF8) or .ods, by SheetJS. @param {readonly Sheet[]} sheets @param {"biff8" | "ods"} type */
export function oldBook(sheets, type) {
  const book = XLSX.utils.book_new();
  for (const sheet of sheets) {
    const plain = sheet.rows.map((cells) =>
      cells.map((cell) => {
        if (cell === null || typeof cell !== "object") return cell;
        return "date" in cell ? vnDate(cell.date) : cell.result;
      }),
    );
    const target = XLSX.utils.aoa_to_sheet(plain);
    target["!merges"] = (sheet.merges ?? []).map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, target, sheet.name);
  }
  const bytes = Buffer.from(XLSX.write(book, { type: "buffer", bookType: type }));
  return type === "ods" ? fixZipTimes(bytes) : bytes;
}

/** Delimited text; a field with the separator, a quote or a line break is quoted. @param {Sheet} sheet */
export function delimited(sheet, separator = ";", eol = "\r\n") {
  const field = (/** @type {Cell} */ cell) => {
    if (cell === null) return "";
    const text =
      typeof cell !== "object"
        ? String(cell)
        : "date" in cell
          ? vnDate(cell.date)
          : String(cell.result);
    return [separator, '"', "\n", "\r"].some((c) => text.includes(c))
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  };
  return sheet.rows.map((row) => row.map(field).join(separator) + eol).join("");
}

export const utf8Bom = (/** @type {string} */ text) => Buffer.from(`\uFEFF${text}`, "utf8");
export const utf16 = (/** @type {string} */ text) => Buffer.from(`\uFEFF${text}`, "utf16le");

/** 2020-06-02 -> 02/06/2020. */
export const vnDate = (/** @type {string} */ iso) => iso.split("-").reverse().join("/");

/** Sets every entry's time in a zip to 1980-01-01 00:00, the earliest there is. @param {Buffer} zip */
export function fixZipTimes(zip) {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = zip.readUInt32LE(at + 42);
    for (const time of [at + 12, local + 10]) {
      zip.writeUInt16LE(0, time);
      zip.writeUInt16LE(0x21, time + 2);
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

/**
 * The block above a table: issuing body and unit on the left, the country's motto on the right,
 * the report's name and period merged over the whole width.
 * @param {{ above: string, unit: string, name: string, period: string, width: number }} of
 * @returns {{ rows: Cell[][], merges: string[] }}
 */
export function titleBlock({ above, unit, name, period, width }) {
  const right = Math.max(2, width - 2);
  const line = (/** @type {string} */ a, /** @type {string} */ b) => {
    const cells = /** @type {Cell[]} */ (Array(width).fill(null));
    cells[0] = a;
    cells[right] = b;
    return cells;
  };
  return {
    rows: [
      line(above.toUpperCase(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      line(unit.toUpperCase(), "Độc lập - Tự do - Hạnh phúc"),
      [],
      [name],
      [period],
      [],
    ],
    merges: [`A4:${letter(width)}4`, `A5:${letter(width)}5`],
  };
}

/** The block under a table. @param {string} place @param {string} date `Ngày 15 tháng 6 năm 2020` @returns {Cell[][]} */
export const signatures = (place, date, width = 4) => [
  [],
  [...Array(Math.max(1, width - 2)).fill(null), `${place}, ${date}`],
  [null, "NGƯỜI LẬP BIỂU", ...Array(Math.max(0, width - 4)).fill(null), "THỦ TRƯỞNG ĐƠN VỊ"],
  [null, "(Ký, ghi rõ họ tên)", ...Array(Math.max(0, width - 4)).fill(null), "(Ký tên, đóng dấu)"],
  ["Nơi nhận:"],
  ["- Đội Xây dựng phong trào;"],
  ["- Lưu: VT."],
];
