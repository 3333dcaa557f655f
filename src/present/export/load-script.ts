/**
 * `load.sql` of a data set in CSV: psql makes the tables and fills them, in one go or not at all. PostgreSQL is what
 * most offices have that have a database, and it reads no Parquet.
 */
import type { ExportColumn, ManifestFile, TableName } from "../../model/export.ts";

export const LOAD_SCRIPT = "load.sql";
/** Of the tables: names as plain as `units` may stand in another one already. */
export const SCHEMA = "antq";

const TYPES = {
  text: "text",
  integer: "integer",
  number: "double precision",
  flag: "boolean",
} as const;

/** `columns`: of each table, in the order of its files. */
export function loadScript(
  columns: ReadonlyMap<TableName, readonly ExportColumn[]>,
  files: readonly ManifestFile[],
): string {
  const tables = [...columns.keys()].map((table) => `${SCHEMA}.${table}`);
  const made = [...columns].map(
    ([table, own]) =>
      `CREATE TABLE ${SCHEMA}.${table} (\n${own.map(({ name, type }) => `  "${name}" ${TYPES[type]}`).join(",\n")}\n);`,
  );
  const filled = files.map(
    ({ table, path }) =>
      `\\copy ${SCHEMA}.${table} FROM '${path}' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')`,
  );
  return [
    "-- Loads this data set into PostgreSQL, in place of the one that was loaded before:",
    "--   cd <this folder> && psql -f load.sql",
    "\\set ON_ERROR_STOP on",
    "BEGIN;",
    `CREATE SCHEMA IF NOT EXISTS ${SCHEMA};`,
    `DROP TABLE IF EXISTS ${tables.join(", ")};`,
    ...made,
    ...filled,
    "COMMIT;",
    ...tables.map((table) => `ANALYZE ${table};`),
    "",
  ].join("\n");
}
