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

/**
 * `columns`: of each table, in the order of its files. Tables that are there already are kept, for views hang on them: they are
 * emptied, and have every column that this data set has. A cell goes to its column by name.
 */
export function loadScript(
  columns: ReadonlyMap<TableName, readonly ExportColumn[]>,
  files: readonly ManifestFile[],
): string {
  const tables = [...columns.keys()].map((table) => `${SCHEMA}.${table}`);
  const made = [...columns].flatMap(([table, own]) => {
    const added = own.map(
      ({ name, type }) => `  ADD COLUMN IF NOT EXISTS "${name}" ${TYPES[type]}`,
    );
    return [
      `CREATE TABLE IF NOT EXISTS ${SCHEMA}.${table} ();`,
      `ALTER TABLE ${SCHEMA}.${table}\n${added.join(",\n")};`,
    ];
  });
  const filled = files.map(({ table, path }) => {
    const names = columns.get(table)?.map(({ name }) => `"${name}"`) ?? [];
    return `\\copy ${SCHEMA}.${table} (${names.join(", ")}) FROM '${path}' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')`;
  });
  return [
    "-- Loads this data set into PostgreSQL, in place of the one that was loaded before:",
    "--   cd <this folder> && psql -f load.sql",
    "\\set ON_ERROR_STOP on",
    "BEGIN;",
    // What is there already is no news.
    "SET LOCAL client_min_messages = warning;",
    `CREATE SCHEMA IF NOT EXISTS ${SCHEMA};`,
    ...made,
    `TRUNCATE ${tables.join(", ")};`,
    ...filled,
    "COMMIT;",
    ...tables.map((table) => `ANALYZE ${table};`),
    "",
  ].join("\n");
}
