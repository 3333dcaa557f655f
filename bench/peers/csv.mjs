// The npm packages that read CSV.
import { createReadStream, readFileSync } from "node:fs";
import { load } from "./load.mjs";

/** @typedef {import("./load.mjs").Reader} Reader */

/** Columns of C from the seventh on are counts. */
export const TEXTS = 6;

/** @type {Record<string, Reader>} */
export const CSV_READERS = {
  "csv-parse": {
    package: "csv-parse",
    open: async () => {
      const { parse } = await load("csv-parse");
      return async (path, found) => {
        for await (const row of createReadStream(path).pipe(parse())) found.addFields(row, TEXTS);
      };
    },
  },
  PapaParse: {
    package: "papaparse",
    open: async () => {
      const { default: papa } = await load("papaparse");
      return (path, found) =>
        new Promise((resolve) =>
          papa.parse(createReadStream(path, "utf8"), {
            step: (/** @type {{ data: string[] }} */ { data }) => found.addFields(data, TEXTS),
            complete: resolve,
          }),
        );
    },
  },
  uDSV: {
    package: "udsv",
    open: async () => {
      const { inferSchema, initParser } = await load("udsv");
      return (path, found) => {
        const text = readFileSync(path, "utf8");
        const schema = inferSchema(text);
        const rows = initParser(schema).stringArrs(text);
        found.addFields(
          schema.cols.map((/** @type {{ name: string }} */ column) => column.name),
          TEXTS,
        );
        for (const row of rows) found.addFields(row, TEXTS);
      };
    },
  },
  "DuckDB GROUP BY": {
    package: "@duckdb/node-api",
    open: async () => {
      const { DuckDBInstance } = await load("@duckdb/node-api");
      return async (path, found) => {
        const db = await (await DuckDBInstance.create()).connect();
        const from = `read_csv('${path}', header=true)`;
        const columns = (await db.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getRows();
        const [place, counts] = [columns.slice(2, 4), columns.slice(TEXTS)];
        const quoted = (/** @type {any} */ [name]) => `"${name}"`;
        const sums = counts
          .map((/** @type {unknown} */ column) => `sum(${quoted(column)})::DOUBLE`)
          .join(", ");
        const by = `${place.map(quoted).join(", ")}, year("Ngày")`;
        const rows = (
          await db.runAndReadAll(`SELECT count(*), ${sums} FROM ${from} GROUP BY ${by}`)
        ).getRows();
        found.cells = columns.length;
        found.letters = null;
        for (const [count, ...values] of rows) {
          found.numbers += Number(count) * counts.length;
          found.cells += Number(count) * columns.length;
          for (const value of values) found.sum += value;
        }
      };
    },
  },
  polars: {
    package: "nodejs-polars",
    open: async () => {
      const { default: pl } = await load("nodejs-polars");
      return (path, found) => {
        const frame = pl.readCSV(path);
        found.cells = frame.width * (frame.height + 1);
        found.letters = null;
        for (const name of frame.columns.slice(TEXTS)) {
          found.numbers += frame.height;
          found.sum += frame.getColumn(name).sum();
        }
      };
    },
  },
};
