// The npm packages that read workbooks, and the floor under them.
import { readFileSync } from "node:fs";
import { inflateSheets } from "./inflate.mjs";
import { load } from "./load.mjs";

/** @typedef {import("./load.mjs").Reader} Reader */

/** V8's longest string, and memory, end these earlier or later. */
const WHOLE = { mostRows: 200_000 };

/** @type {Record<string, Reader>} */
export const WORKBOOK_READERS = {
  "inflate only": {
    floor: true,
    mostFiles: 11_000,
    open: async () => (path) => inflateSheets(readFileSync(path)),
  },
  "SheetJS dense": {
    package: "@e965/xlsx",
    ...WHOLE,
    mostFiles: 11_000,
    open: async () => {
      const { read } = await load("@e965/xlsx");
      return (path, found) => {
        const book = read(readFileSync(path), { dense: true, cellDates: true });
        for (const name of book.SheetNames) {
          for (const row of book.Sheets[name]["!data"] ?? []) {
            for (const cell of row ?? []) if (cell !== undefined) found.add(cell.v);
          }
        }
      };
    },
  },
  hucre: {
    package: "hucre",
    mostFiles: 11_000,
    mostRows: 200_000,
    open: async () => {
      const { readXlsx } = await load("hucre/xlsx");
      return async (path, found) => {
        const book = await readXlsx(readFileSync(path));
        for (const { rows } of book.sheets)
          for (const row of rows) for (const cell of row) found.add(cell);
      };
    },
  },
  "hucre streaming": {
    package: "hucre",
    open: async () => {
      const { streamXlsxRows } = await load("hucre/xlsx");
      return async (path, found) => {
        for await (const { values } of streamXlsxRows(readFileSync(path)))
          for (const value of values) found.add(value);
      };
    },
  },
  "read-excel-file": {
    package: "read-excel-file",
    ...WHOLE,
    open: async () => {
      const { default: readSheets } = await load("read-excel-file/node");
      return async (path, found) => {
        const sheets = await readSheets(path);
        for (const sheet of sheets) {
          for (const row of sheet.data ?? sheet) for (const cell of row) found.add(cell);
        }
      };
    },
  },
  "exceljs whole": {
    package: "exceljs",
    mostRows: 50_000,
    open: async () => {
      const { default: exceljs } = await load("exceljs");
      return async (path, found) => {
        const book = new exceljs.Workbook();
        await book.xlsx.readFile(path);
        // A merged cell repeats its value in every covered cell: only masters are counted.
        book.eachSheet((/** @type {any} */ sheet) =>
          sheet.eachRow((/** @type {any} */ row) =>
            row.eachCell(
              (/** @type {any} */ cell) => cell.master === cell && found.add(cell.value),
            ),
          ),
        );
      };
    },
  },
  "exceljs streaming": {
    package: "exceljs",
    open: async () => {
      const { default: exceljs } = await load("exceljs");
      return async (path, found) => {
        const options = { sharedStrings: "cache", styles: "cache", worksheets: "emit" };
        for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, options)) {
          for await (const row of sheet) {
            row.eachCell((/** @type {any} */ cell) => found.add(cell.value));
          }
        }
      };
    },
  },
};
