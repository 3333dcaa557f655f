/**
 * The printed query, run over an exported data set, gives the rows of `aggregate`: figures, statuses, qualifiers,
 * bounds and coverage. In DuckDB for every golden case of totals, several periods, every level, with breakdowns; in
 * ClickHouse and PostgreSQL, where they are, for the five seeds and some of those cases.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";
import type { SqlRow } from "./engines/engine.ts";
import { aggregated, LEVELS, nested, SameRows, TODAY, told } from "./engines/same-rows.ts";
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

  const onOthers = restated.map(([name, golden, own], i) => [name, golden, own, i] as const);
  it.each(onOthers)("%s, on other boundaries", (_, golden, restating, i) =>
    withCase(golden, ({ cwd, words }) =>
      same.tryAll({
        cwd,
        making: [...inputsOf(words), ...only(words, MAKING)],
        asking: only(words, ASKING),
        restating,
        // ClickHouse takes seconds to plan one of these.
        engines: same.engines.filter(
          ({ dialect }) => dialect !== "clickhouse" || ALL || i % 6 === 0,
        ),
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

/** Ten provinces: every year and province is a part, and a node of a cluster has some of them. */
const PARTS = 10;

function layOutProvinces(cwd: string): void {
  mkdirSync(join(cwd, "in"), { recursive: true });
  const units = ["code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases"];
  const tips: string[] = [];
  const cases: string[] = [];
  const models: string[] = [];
  for (let i = 0; i < PARTS; i++) {
    const [province, district] = [`${10 + i}`, `${100 + i}`];
    units.push(`${province},Tỉnh Số ${i},province,,,,,`);
    units.push(`${district},Huyện Số ${i},district,${province},,,,`);
    for (let k = 1; k <= 2; k++) {
      const [commune, name] = [`${1000 + 10 * i + k}`, `Xã Số ${i}${k}`];
      units.push(`${commune},${name},commune,${district},,,,`);
      // The second commune of the last province sends nothing; of some a part is hedged, or missing.
      if (i + k === PARTS + 1) continue;
      for (const month of [1, 2, 3]) {
        const row = `${commune},${name},Tháng ${month}/2024`;
        const hedged = i === 3 ? "hơn 30" : i === 4 ? "..." : `${i + month}`;
        tips.push(`${row},Ma túy,${40 + i},${hedged}`, `${row},Kinh tế,${month},1`);
        cases.push(`${row},Cướp giật,${5 + month},${i === 5 ? "..." : k}`);
      }
      models.push(`${commune},${name},Quý I/2024,Tổ tự quản ${i % 3},${k},1`);
    }
  }
  const head = "Mã đơn vị,Đơn vị,Kỳ báo cáo";
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(cwd, name), `${lines.join("\n")}\n`);
  write("units.csv", units);
  write("in/tin.csv", [`${head},Lĩnh vực,Số tin tiếp nhận,Số tin có giá trị`, ...tips]);
  write("in/vu.csv", [`${head},Loại vụ việc,Số vụ xảy ra,Số vụ làm rõ`, ...cases]);
  write("in/mo-hinh.csv", [`${head},Loại mô hình,"Củng cố, duy trì",Xây dựng mới`, ...models]);
}

/** The data set as one node has it: of the observations the parts of one province alone, all other tables whole. */
function partOf(set: string, province: string, part: string): string {
  for (const name of readdirSync(set)) {
    if (name !== "observations") cpSync(join(set, name), join(part, name));
  }
  for (const year of readdirSync(join(set, "observations"))) {
    const own = join("observations", year, `province=${province}`);
    if (existsSync(join(set, own))) cpSync(join(set, own), join(part, own), { recursive: true });
  }
  return part;
}

it(
  "ten parts by province, each asked alone, are the whole together",
  { timeout: 300_000 },
  async () => {
    const scratch = mkdtempSync(join(tmpdir(), "antq-parts-"));
    try {
      const cwd = join(scratch, "work");
      layOutProvinces(cwd);
      const how = ["--units", "units.csv", "--period", "2024", ...TODAY];
      const made = await runCli(["export", "in", ...how, "-o", "../set"], { cwd });
      expect([made.code, made.stdout.toString()]).toEqual([0, ""]);
      const set = join(scratch, "set");
      const parts = Array.from({ length: PARTS }, (_, i) =>
        partOf(set, `${10 + i}`, join(scratch, `part-${i}`)),
      );
      const question = ["--period", "2024-Q1", ...LEVELS, "--by", "category"];
      const expected = await aggregated("../set", question, cwd);
      expect(expected?.length).toBeGreaterThan(200);
      for (const engine of same.engines.filter(({ format }) => format === "parquet")) {
        const line = ["sql", "--dialect", engine.dialect, ...question];
        const sql = (await runCli(line, { cwd })).stdout.toString();
        const rows: SqlRow[] = [];
        for (const part of parts) rows.push(...(await engine.rows(sql, part)));
        expect(told(rows), engine.dialect).toEqual(expected);
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
);

it("a view of the query outlives the next data set", () =>
  withCase(totalsCases[0] as (typeof totalsCases)[number], async ({ scratch, cwd, words }) => {
    const postgres = same.engines.find(({ dialect }) => dialect === "postgres");
    if (postgres === undefined) return;
    const set = join(scratch, "csv");
    const how = [...inputsOf(words), ...only(words, MAKING), "--format", "csv", "-o", "../csv"];
    await runCli(["export", ...how], { cwd });
    postgres.load(set);
    const sql = (await runCli("sql --dialect postgres".split(" "), { cwd })).stdout.toString();
    const expected = told(await postgres.rows(sql, set));
    // And the tables are those of a data set with other columns.
    const other =
      "ALTER TABLE antq.findings DROP COLUMN cure; ALTER TABLE antq.findings ADD COLUMN older text;";
    await postgres.rows(
      `${sql.replace(/^WITH/mu, "CREATE VIEW antq.totals AS WITH")}${other}`,
      set,
    );
    postgres.load(set);
    expect(told(await postgres.rows("SELECT * FROM antq.totals", set))).toEqual(expected);
  }));

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
