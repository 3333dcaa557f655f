/** CSV: wide for people (a column for each indicator), long for machines (a line for each value). */
import { csvField, csvText } from "../csv-text.ts";
import type { Format } from "../document.ts";

const format: Format = {
  id: "csv",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8",
  render(document, { shape = "wide", csvDialect = "rfc4180" }) {
    if (shape === "long") {
      const { columns, rows } = document.long();
      return csvText([columns, ...rows], csvDialect);
    }
    const { columns, rows } = document.wide();
    const heading = columns.map(({ label }) => label);
    const lines = rows.map(({ cells }) => cells.map((cell) => csvField(cell, csvDialect)));
    return csvText([heading, ...lines], csvDialect);
  },
};

export default format;
