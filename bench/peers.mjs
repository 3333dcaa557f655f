// The readers that antq is measured against: each reads a file and tells what it found.
// A peer that is not installed is left out; one that finds something else is marked.
import { createReadStream, readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

/** What was found. `sum` is over numbers, dates apart; null where a reader cannot tell. */
export class Found {
  cells = 0;
  numbers = 0;
  sum = 0;
  dates = 0;

  add(/** @type {unknown} */ value) {
    if (value === null || value === undefined || value === "") return;
    this.cells++;
    if (value instanceof Date) this.dates++;
    else if (typeof value === "number") {
      this.numbers++;
      this.sum += value;
    }
  }
}

/** Not known to the type checker: they are installed in bench/ only. */
const load = (/** @type {string} */ name) => import(name);

/** Fields of M, L and C from the seventh on are counts. */
const FIRST_COUNT = 6;

/** @param {Found} found @param {readonly string[]} fields */
function addCsvRow(found, fields) {
  for (let i = 0; i < fields.length; i++) {
    const text = fields[i];
    if (text === undefined || text === "") continue;
    found.cells++;
    const number = i < FIRST_COUNT ? Number.NaN : Number(text);
    if (Number.isNaN(number)) continue;
    found.numbers++;
    found.sum += number;
  }
}

/** @typedef {{ kind: "xlsx" | "csv", package?: string, floor?: true, open: () => Promise<(path: string, found: Found) => unknown> }} Peer */

/** @type {Record<string, Peer>} */
export const PEERS = {
  "inflate only": {
    kind: "xlsx",
    floor: true,
    open: async () => (path) => inflateSheets(readFileSync(path)),
  },
  "SheetJS dense": {
    kind: "xlsx",
    package: "@e965/xlsx",
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
    kind: "xlsx",
    package: "hucre",
    open: async () => {
      const { readXlsx } = await load("hucre/xlsx");
      return async (path, found) => {
        const book = await readXlsx(readFileSync(path));
        for (const { rows } of book.sheets)
          for (const row of rows) for (const cell of row) found.add(cell);
      };
    },
  },
  "read-excel-file": {
    kind: "xlsx",
    package: "read-excel-file",
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
    kind: "xlsx",
    package: "exceljs",
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
    kind: "xlsx",
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
  "csv-parse": {
    kind: "csv",
    package: "csv-parse",
    open: async () => {
      const { parse } = await load("csv-parse");
      return async (path, found) => {
        for await (const row of createReadStream(path).pipe(parse())) addCsvRow(found, row);
      };
    },
  },
  PapaParse: {
    kind: "csv",
    package: "papaparse",
    open: async () => {
      const { default: papa } = await load("papaparse");
      return (path, found) =>
        new Promise((resolve) =>
          papa.parse(createReadStream(path), {
            step: (/** @type {{ data: string[] }} */ { data }) => addCsvRow(found, data),
            complete: resolve,
          }),
        );
    },
  },
  uDSV: {
    kind: "csv",
    package: "udsv",
    open: async () => {
      const { inferSchema, initParser } = await load("udsv");
      return (path, found) => {
        const text = readFileSync(path, "utf8");
        const schema = inferSchema(text);
        const rows = initParser(schema).stringArrs(text);
        addCsvRow(
          found,
          schema.cols.map((/** @type {{ name: string }} */ column) => column.name),
        );
        for (const row of rows) addCsvRow(found, row);
      };
    },
  },
  "DuckDB GROUP BY": {
    kind: "csv",
    package: "@duckdb/node-api",
    open: async () => {
      const { DuckDBInstance } = await load("@duckdb/node-api");
      return async (path, found) => {
        const db = await (await DuckDBInstance.create()).connect();
        const from = `read_csv('${path}', header=true)`;
        const columns = (await db.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getRows();
        const [place, counts] = [columns.slice(2, 4), columns.slice(FIRST_COUNT)];
        const quoted = (/** @type {any} */ [name]) => `"${name}"`;
        const sums = counts
          .map((/** @type {unknown} */ column) => `sum(${quoted(column)})::DOUBLE`)
          .join(", ");
        const by = `${place.map(quoted).join(", ")}, year("Ngày")`;
        const rows = (
          await db.runAndReadAll(`SELECT count(*), ${sums} FROM ${from} GROUP BY ${by}`)
        ).getRows();
        found.cells = columns.length;
        for (const [count, ...values] of rows) {
          found.numbers += Number(count) * counts.length;
          found.cells += Number(count) * columns.length;
          for (const value of values) found.sum += value;
        }
      };
    },
  },
  polars: {
    kind: "csv",
    package: "nodejs-polars",
    open: async () => {
      const { default: pl } = await load("nodejs-polars");
      return (path, found) => {
        const frame = pl.readCSV(path);
        found.cells = frame.width * (frame.height + 1);
        for (const name of frame.columns.slice(FIRST_COUNT)) {
          found.numbers += frame.height;
          found.sum += frame.getColumn(name).sum();
        }
      };
    },
  },
};

const DIRECTORY = 0x02014b50;

/** The sheets' XML inflated and nothing else: the floor of every reader. */
function inflateSheets(/** @type {Buffer} */ bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === DIRECTORY) {
    const [size, name] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const offset = bytes.readUInt32LE(at + 42);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (bytes.toString("latin1", at + 46, at + 46 + name).includes("worksheets/"))
      inflateRawSync(bytes.subarray(start, start + size));
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
