/**
 * The printed query, run over an exported data set, gives the rows of `aggregate`: figures, statuses, qualifiers,
 * bounds and coverage. In DuckDB for every golden case of totals, several periods, every level, with breakdowns; in
 * ClickHouse and PostgreSQL, where they are, for the five seeds and some of those cases.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";
import { nested, SameRows } from "./engines/same-rows.ts";
import { everyOther, inputsOf, only, totalsCases, withCase } from "./totals-cases.ts";

const MAKING = [
  "--units",
  "--period",
  "--period-scheme",
  "--on-duplicate",
  "--keep-going",
  "--config",
];
const ASKING = ["--period-scheme", "--config"];
const RESTATING = ["--boundaries", "--split"];

const ALL = process.env["ANTQ_EXCHANGE"] === "all";

let same = new SameRows([]);
beforeAll(async () => {
  same = await SameRows.here();
});
afterAll(() => same.close());

/** `npm run sql:engines -- <folder>...`: the workspaces below any folders, by the command of their `case.json` where there is one. */
const FOLDERS = (process.env["ANTQ_SQL_FOLDERS"] ?? join(ROOT, "fixtures/seeds")).split("\n");

function workspacesBelow(folder: string): string[] {
  const names = readdirSync(folder);
  if (names.includes("submissions")) return [folder];
  const below = readdirSync(folder, { withFileTypes: true }).filter((own) => own.isDirectory());
  return below.flatMap(({ name }) => workspacesBelow(join(folder, name)));
}

function commandOf(folder: string): readonly string[] {
  if (!readdirSync(folder).includes("case.json")) return ["submissions", "--units", "units.csv"];
  const told = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as { command: string[] };
  return told.command.slice(1);
}

describe("the query gives what aggregate gives", { timeout: 600_000 }, () => {
  const workspaces = FOLDERS.flatMap(workspacesBelow);

  it.each(workspaces.map((folder) => [basename(folder), folder] as const))(
    "%s, in every engine",
    async (_, folder) => {
      const scratch = mkdtempSync(join(tmpdir(), "antq-sql-"));
      try {
        const cwd = join(scratch, "work");
        cpSync(folder, cwd, { recursive: true });
        const words = commandOf(folder);
        await same.tryAll({
          cwd,
          making: [...inputsOf(words), ...only(words, MAKING)],
          asking: only(words, ASKING),
          restating: only(words, RESTATING),
          engines: same.engines,
        });
      } finally {
        rmSync(scratch, { recursive: true, force: true });
      }
    },
  );

  const tried = everyOther(0).filter((_, i) => ALL || i % 3 !== 1);
  const cases = tried.map((golden, i) => [golden.name, golden, i] as const);

  it.each(cases)("%s", (_, golden, i) =>
    withCase(golden, ({ cwd, words }) =>
      same.tryAll({
        cwd,
        making: [...inputsOf(words), ...only(words, MAKING)],
        asking: only(words, ASKING),
        engines: ALL || i % 8 === 0 ? same.engines : same.engines.slice(0, 1),
      }),
    ),
  );

  const restated = totalsCases.flatMap((golden) => {
    const words = readFileSync(join(golden.folder, "cmd"), "utf8").trim().split(/\s+/u);
    const restating = only(words, RESTATING);
    return restating.length === 0 ? [] : [[golden.name, golden, restating] as const];
  });

  it.each(restated)("%s, on other boundaries", (_, golden, restating) =>
    withCase(golden, ({ cwd, words }) =>
      same.tryAll({
        cwd,
        making: [...inputsOf(words), ...only(words, MAKING)],
        asking: only(words, ASKING),
        restating,
        engines: same.engines,
      }),
    ),
  );

  it("over enough rows", () => {
    for (const [dialect, { queries, rows }] of same.counts) {
      expect([dialect, queries > (dialect === "duckdb" ? 200 : 35)]).toEqual([dialect, true]);
      expect([dialect, rows > 10_000 || dialect !== "duckdb"]).toEqual([dialect, true]);
    }
  });
});

describe("what the query cannot give", () => {
  const sql = (more: string) => runCli(`sql ${more}`.split(" "), { cwd: "/" });

  it.each([
    "",
    "--dialect oracle",
    "--dialect duckdb --period 2024 --boundaries 2025-07-32",
    "--dialect spark --period 2024 --boundaries 2025-07-01 --by category",
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
      const query = async () => same.engines[0]?.rows(stdout.toString(), join(scratch, "data"));
      await expect(query()).rejects.toThrow("does not have the period 1999");
      const other = await runCli("sql --dialect duckdb --boundaries 2001-01-01".split(" "), {
        cwd,
      });
      const restated = async () =>
        same.engines[0]?.rows(other.stdout.toString(), join(scratch, "data"));
      await expect(restated()).rejects.toThrow("does not have the boundaries of 2001-01-01");
      expect(readFileSync(join(scratch, "data/manifest.json"), "utf8")).not.toContain("1999");
    }));
});
