/**
 * The printed query, run over an exported data set, gives the rows of `aggregate`: figures, statuses, qualifiers,
 * bounds and coverage. In DuckDB for every golden case of totals, several periods, every level, with breakdowns; in
 * ClickHouse and PostgreSQL, where they are, for the five seeds and some of those cases.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { containersOf } from "../../src/catalogue/containers.ts";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { DataSet } from "../../src/read/data-set/index.ts";
import { withoutApostrophe } from "../../src/util/inert.ts";
import { ROOT, runCli } from "../support/run-cli.ts";
import { clickhouse } from "./engines/clickhouse.ts";
import { duckdb } from "./engines/duckdb.ts";
import type { Engine, SqlRow } from "./engines/engine.ts";
import { postgres } from "./engines/postgres.ts";
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

/** One text a row, in an order of its own: `aggregate` orders an inferred hierarchy by name. */
function told(rows: readonly SqlRow[]): string[] {
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

const ALL = process.env["ANTQ_EXCHANGE"] === "all";

/** Every engine that is here, DuckDB first. */
let engines: readonly Engine[] = [];
const counts = new Map<string, { queries: number; rows: number; refused: number }>();

beforeAll(async () => {
  const found = [await duckdb(), clickhouse(), postgres()];
  engines = found.filter((engine) => engine !== null);
  if (found[1] === null) console.log("ClickHouse: not here (node scripts/engines.mjs): not tried");
  if (found[2] === null) console.log("PostgreSQL: not here (Debian: postgresql): not tried");
});
afterAll(() => {
  for (const engine of engines) engine.close();
  for (const [dialect, { queries, rows, refused }] of counts)
    console.log(`${dialect}: ${queries} queries, ${rows} rows compared, ${refused} refused`);
});

interface Trial {
  readonly cwd: string;
  /** Of the run that makes the data set: inputs and options. */
  readonly making: readonly string[];
  readonly asking: readonly string[];
  /** `--boundaries` and `--split` of the data set; empty: as reported. */
  readonly restating?: readonly string[];
  readonly engines: readonly Engine[];
}

/** Several periods, each in all; the first with breakdowns. */
async function tryAll({
  cwd,
  making,
  asking,
  restating = [],
  engines: tried,
}: Trial): Promise<void> {
  const run = (argv: readonly string[]) => runCli(argv, { cwd });
  const folderOf = (format: string) => join(cwd, "..", format);
  for (const engine of tried) {
    const { format } = engine;
    const folder = folderOf(format);
    const how = [...making, ...restating, ...TODAY, "--format", format, "-o", `../${format}`];
    await run(["export", ...how]);
    engine.load(folder);
  }
  const set = new DataSet(folderOf(tried[0]?.format ?? ""));
  const periods = (await set.table("periods")).map((row) => String(row["period"]));
  const some = [...new Set([periods[0] ?? "", ...someOf(periods)])];
  const boundaries = only(restating, ["--boundaries"]);
  for (const period of some) {
    for (const by of [null, ...(period === periods[0] ? BREAKDOWNS : [])]) {
      const question = [...asking, "--period", period, ...LEVELS, ...boundaries];
      if (by !== null) question.push("--by", by);
      const split = only(restating, ["--split"]);
      const how = [...TODAY, ...question, ...split, "--format", "csv", "--shape", "long"];
      const from = `../${tried[0]?.format ?? ""}`;
      const direct = await run(["aggregate", "--from", from, ...how]);
      // The query's rows are no CSV: nothing of them is set off.
      const inert = (cell: string) => withoutApostrophe(cell);
      const expected =
        direct.stdout.length === 0
          ? null
          : told(parse(direct.stdout, { columns: true, cast: inert }));
      for (const engine of tried) await tryOne(engine, expected, [...TODAY, ...question], cwd);
    }
  }
}

/** `expected` null: a breakdown for which other figures count, and neither answers. */
async function tryOne(
  engine: Engine,
  expected: readonly string[] | null,
  question: readonly string[],
  cwd: string,
): Promise<void> {
  const { dialect, format } = engine;
  const printed = await runCli(["sql", "--dialect", dialect, ...question], { cwd });
  expect([printed.code, printed.stderr.toString()]).toEqual([0, ""]);
  const rows = async () => engine.rows(printed.stdout.toString(), join(cwd, "..", format));
  const own = counts.get(dialect) ?? { queries: 0, rows: 0, refused: 0 };
  counts.set(dialect, own);
  if (expected === null) {
    await expect(rows()).rejects.toThrow("breaks one total down");
    own.refused += 1;
    return;
  }
  const found = told(await rows());
  expect(found, `${dialect}: ${question.join(" ")}`).toEqual(expected);
  own.queries += 1;
  own.rows += found.length;
}

describe("the query gives what aggregate gives", { timeout: 600_000 }, () => {
  const seeds = join(ROOT, "fixtures/seeds");

  it.each(readdirSync(seeds))("%s, in every engine", async (name) => {
    const scratch = mkdtempSync(join(tmpdir(), "antq-sql-"));
    try {
      const cwd = join(scratch, "work");
      cpSync(join(seeds, name), cwd, { recursive: true });
      const making = ["submissions", "--units", "units.csv"];
      await tryAll({ cwd, making, asking: [], engines });
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });

  const tried = everyOther(0).filter((_, i) => ALL || i % 3 !== 1);
  const cases = tried.map((golden, i) => [golden.name, golden, i] as const);

  it.each(cases)("%s", (_, golden, i) =>
    withCase(golden, ({ cwd, words }) =>
      tryAll({
        cwd,
        making: [...inputsOf(words), ...only(words, MAKING)],
        asking: only(words, ASKING),
        engines: ALL || i % 8 === 0 ? engines : engines.slice(0, 1),
      }),
    ),
  );

  const restated = totalsCases.flatMap((golden) => {
    const words = readFileSync(join(golden.folder, "cmd"), "utf8").trim().split(/\s+/u);
    const restating = only(words, ["--boundaries", "--split"]);
    return restating.length === 0 ? [] : [[golden.name, golden, restating] as const];
  });

  it.each(restated)("%s, on other boundaries", (_, golden, restating) =>
    withCase(golden, ({ cwd, words }) =>
      tryAll({
        cwd,
        making: [...inputsOf(words), ...only(words, MAKING)],
        asking: only(words, ASKING),
        restating,
        // ClickHouse takes seconds to plan one of these.
        engines: engines.filter(({ dialect }) => dialect !== "clickhouse" || ALL),
      }),
    ),
  );

  it("over enough rows", () => {
    for (const [dialect, { queries, rows }] of counts) {
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
      const query = async () => engines[0]?.rows(stdout.toString(), join(scratch, "data"));
      await expect(query()).rejects.toThrow("does not have the period 1999");
      const other = await runCli("sql --dialect duckdb --boundaries 2001-01-01".split(" "), {
        cwd,
      });
      const restated = async () => engines[0]?.rows(other.stdout.toString(), join(scratch, "data"));
      await expect(restated()).rejects.toThrow("does not have the boundaries of 2001-01-01");
      expect(readFileSync(join(scratch, "data/manifest.json"), "utf8")).not.toContain("1999");
    }));
});
