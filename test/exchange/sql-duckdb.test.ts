/**
 * The printed query, run in DuckDB over an exported data set, gives the rows of `aggregate`: figures, statuses,
 * qualifiers, bounds and coverage, for every golden case of totals, several periods, every level, with breakdowns.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { containersOf } from "../../src/catalogue/containers.ts";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { DataSet } from "../../src/read/data-set/index.ts";
import { withoutApostrophe } from "../../src/util/inert.ts";
import { runCli } from "../support/run-cli.ts";
import { everyOther, inputsOf, only, someOf, totalsCases, withCase } from "./totals-cases.ts";

const COLUMNS = [
  "level",
  "unit_code",
  "unit_name",
  "parent",
  "by",
  "indicator",
  "value",
  "status",
  "qualifier",
  "lower",
  "upper",
  "expected",
  "actual",
] as const;

type Row = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One text a row, in an order of its own: `aggregate` orders an inferred hierarchy by name. */
function told(rows: readonly Row[]): string[] {
  return rows
    .map((row) => COLUMNS.map((name) => `${name}=${String(row[name] ?? "")}`).join(" | "))
    .sort();
}

const LEVELS = ["--level", "province,district,commune"];
const MAKING = [
  "--units",
  "--period",
  "--period-scheme",
  "--on-duplicate",
  "--keep-going",
  "--config",
];
const ASKING = ["--period-scheme", "--config"];
const TODAY = ["--today", "2026-06-01"];
/** Breakdowns of the fixtures whose values do not contain one another. */
const nested = containersOf(makeCatalogue());
const BREAKDOWNS = ["category", "partner"].filter((own) => !nested.has(own));

let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>;
const counts = { queries: 0, rows: 0, refused: 0 };

beforeAll(async () => {
  const instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  console.log(`${counts.queries} queries, ${counts.rows} rows compared, ${counts.refused} refused`);
});

async function rowsOfQuery(sql: string, folder: string): Promise<Row[]> {
  // The query names files from the data set's folder, and DuckDB goes by one working folder of the process.
  const placed = sql.replaceAll("read_parquet('", `read_parquet('${folder}/`);
  return (await connection.runAndReadAll(placed)).getRowObjectsJson() as Row[];
}

describe("the query gives what aggregate gives", { timeout: 600_000 }, () => {
  it.each(everyOther(0).map((golden) => [golden.name, golden] as const))("%s", (_, golden) =>
    withCase(golden, async ({ scratch, cwd, words }) => {
      const run = (argv: readonly string[]) => runCli(argv, { cwd });
      const making = [...TODAY, ...only(words, MAKING), "-o", "../data"];
      await run(["export", ...inputsOf(words), ...making]);
      const folder = join(scratch, "data");
      const periods = (await new DataSet(folder).table("periods")).map((row) =>
        String(row["period"]),
      );
      const some = [...new Set([periods[0] ?? "", ...someOf(periods)])];
      const asked = some.flatMap((period) =>
        [[], ...(period === periods[0] ? BREAKDOWNS.map((by) => ["--by", by]) : [])].map((by) => [
          ...only(words, ASKING),
          "--period",
          period,
          ...LEVELS,
          ...by,
        ]),
      );
      for (const question of asked) {
        const long = ["--format", "csv", "--shape", "long"];
        const direct = await run([
          "aggregate",
          "--from",
          "../data",
          ...TODAY,
          ...question,
          ...long,
        ]);
        const { stdout, code, stderr } = await run(["sql", "--dialect", "duckdb", ...question]);
        expect([code, stderr.toString()]).toEqual([0, ""]);
        if (direct.stdout.length === 0) {
          // A breakdown for which other figures count: neither answers.
          await expect(rowsOfQuery(stdout.toString(), folder)).rejects.toThrow(
            "breaks one total down",
          );
          counts.refused += 1;
          continue;
        }
        // The query's rows are no CSV: nothing of them is set off.
        const cast = (cell: string) => withoutApostrophe(cell);
        const expected = told(parse(direct.stdout, { columns: true, cast }));
        const found = told(await rowsOfQuery(stdout.toString(), folder));
        expect(found, question.join(" ")).toEqual(expected);
        counts.queries += 1;
        counts.rows += found.length;
      }
    }),
  );

  it("over enough rows", () => {
    expect(counts.queries).toBeGreaterThan(200);
    expect(counts.rows).toBeGreaterThan(10_000);
  });
});

describe("what the query cannot give", () => {
  const sql = (more: string) => runCli(`sql ${more}`.split(" "), { cwd: "/" });

  it.each([
    "",
    "--dialect oracle",
    "--dialect postgres --period 2024",
    "--dialect duckdb --period 2024 --boundaries 2025-07-01",
    "--dialect duckdb --period 2024 --by nothing",
    "--dialect duckdb file.xlsx",
    ...[...nested.keys()].map((by) => `--dialect duckdb --by ${by}`),
  ])("sql %s is refused", async (line) => {
    const { code, stdout } = await sql(line);
    expect([code, stdout.toString()]).toEqual([2, ""]);
  });

  it("a period that the data set does not have is a fault of the query, not an empty answer", () =>
    withCase(totalsCases[0] as (typeof totalsCases)[number], async ({ scratch, cwd, words }) => {
      await runCli(["export", ...inputsOf(words), ...only(words, MAKING), "-o", "../data"], {
        cwd,
      });
      const { stdout } = await runCli("sql --dialect duckdb --period 1999".split(" "), { cwd });
      const query = rowsOfQuery(stdout.toString(), join(scratch, "data"));
      await expect(query).rejects.toThrow("does not have the period 1999");
      expect(readFileSync(join(scratch, "data/manifest.json"), "utf8")).not.toContain("1999");
    }));
});
