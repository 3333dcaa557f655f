/**
 * Spark's dialect is not run on an engine. Its queries are held to Spark's published grammar (ANTLR), so that what is
 * printed is a query of Spark's at least; its figures are to be compared where there is a cluster.
 */
import { SparkSQL } from "dt-sql-parser/dist/parser/spark/index.js";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

const faults = (sql: string) => new SparkSQL().validate(sql).map(({ message }) => message);

it.each(["--by category", "--boundaries 2025-07-01"])(
  "prints what Spark's grammar takes: %s",
  { timeout: 300_000 },
  async (more) => {
    const line = `sql --dialect spark --period 2024 --level province,district ${more}`;
    const { code, stdout } = await runCli(line.split(" "), { cwd: "/" });
    expect(code).toBe(0);
    expect(faults(stdout.toString())).toEqual([]);
  },
);

/** Of other engines: so that the grammar is one that refuses. */
it.each(["SELECT a // b FROM t", "SELECT a FROM t GROUP a", "SELECT a FROM read_parquet['x']"])(
  "%s is refused by it",
  (sql) => {
    expect(faults(sql)).not.toEqual([]);
  },
);
