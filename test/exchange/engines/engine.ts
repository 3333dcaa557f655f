/** An engine that runs printed queries over an exported data set. */
import type { ExportFormat } from "../../../src/model/export.ts";

export type SqlRow = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Engine {
  readonly dialect: "duckdb" | "clickhouse" | "postgres";
  /** Of the data set that it reads. */
  readonly format: ExportFormat;
  /** Before the first query over a data set. */
  readonly load: (folder: string) => void;
  /** Throws with the engine's words where the query fails. */
  readonly rows: (sql: string, folder: string) => SqlRow[] | Promise<SqlRow[]>;
  readonly close: () => void;
}
