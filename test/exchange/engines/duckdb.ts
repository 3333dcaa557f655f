import { DuckDBInstance } from "@duckdb/node-api";
import type { Engine, SqlRow } from "./engine.ts";

export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    format: "parquet",
    load: () => undefined,
    rows: async (sql, folder) => {
      // The query names files from the data set's folder, and DuckDB goes by one working folder of the process.
      const placed = sql.replaceAll("read_parquet('", `read_parquet('${folder}/`);
      return (await connection.runAndReadAll(placed)).getRowObjectsJson() as SqlRow[];
    },
    close: () => connection.closeSync(),
  };
}
