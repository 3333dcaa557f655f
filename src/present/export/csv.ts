/**
 * A table as CSV for machines: nothing stands for "no value", two quotes for an empty text, as PostgreSQL's COPY
 * and DuckDB (`allow_quoted_nulls = false`) read it.
 */
import type { ExportTable } from "../../model/export.ts";
import { inert } from "../../util/inert.ts";

/** The library takes an empty text for no value, unless it is told of each. */
const EMPTY = { value: "", quoted_empty: true };

export async function csvBytes({ columns, rows }: ExportTable): Promise<Uint8Array> {
  const { stringify } = await import("csv-stringify/sync");
  const text = stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: "unix",
    quoted_match: /[\r\n]/,
    cast: {
      string: (value) => (value === "" ? EMPTY : inert(value)),
      boolean: (value) => String(value),
    },
  });
  return new TextEncoder().encode(text);
}
