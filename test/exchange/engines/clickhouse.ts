/** ClickHouse's embedded form, where `node scripts/engines.mjs` has fetched it. */
import { createRequire } from "node:module";
import { chdbFolder } from "../../../scripts/engines.mjs";
import type { Engine, SqlRow } from "./engine.ts";

type Chdb = { readonly query: (sql: string, format: string) => string };

/** null: it is not there. */
export function clickhouse(): Engine | null {
  const folder = chdbFolder();
  if (folder === null) return null;
  const { query } = createRequire(import.meta.url)(folder) as Chdb;
  return {
    dialect: "clickhouse",
    format: "parquet",
    load: () => undefined,
    rows: (sql, data) => {
      const placed = sql.replaceAll("file('", `file('${data}/`).replace(/;\s*$/u, "");
      const lines = query(placed, "JSONEachRow").split("\n");
      return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as SqlRow);
    },
    close: () => undefined,
  };
}
