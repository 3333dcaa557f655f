/**
 * Data sets of some submissions, asked by printed queries in every engine that is here, and by `aggregate --from`:
 * the same rows, whose number is told at the end.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { containersOf } from "../../../src/catalogue/containers.ts";
import { makeCatalogue } from "../../../src/catalogue/index.ts";
import { DataSet } from "../../../src/read/data-set/index.ts";
import { withoutApostrophe } from "../../../src/util/inert.ts";
import { runCli } from "../../support/run-cli.ts";
import { only, someOf } from "../totals-cases.ts";
import { clickhouse } from "./clickhouse.ts";
import { duckdb } from "./duckdb.ts";
import type { Engine, SqlRow } from "./engine.ts";
import { postgres } from "./postgres.ts";

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
export function told(rows: readonly SqlRow[]): string[] {
  return rows
    .map((row) => COLUMNS.map((name) => `${name}=${String(row[name] ?? "")}`).join(" | "))
    .sort();
}

export const LEVELS = ["--level", "province,district,commune"];
export const TODAY = ["--today", "2026-06-01"];

/** Rows of `aggregate --from`; null: it gives no answer. */
export async function aggregated(
  from: string,
  question: readonly string[],
  cwd: string,
): Promise<string[] | null> {
  const how = [...TODAY, ...question, "--format", "csv", "--shape", "long"];
  const { stdout } = await runCli(["aggregate", "--from", from, ...how], { cwd });
  // The query's rows are no CSV: nothing of them is set off.
  const inert = (cell: string) => withoutApostrophe(cell);
  return stdout.length === 0 ? null : told(parse(stdout, { columns: true, cast: inert }));
}

/** Values of these contain one another, which no query folds. */
export const nested = containersOf(makeCatalogue());
/** Breakdowns of the fixtures of which none do. */
const BREAKDOWNS = ["category", "partner"].filter((own) => !nested.has(own));

export interface Trial {
  readonly cwd: string;
  /** Of the run that makes the data set: inputs and options. */
  readonly making: readonly string[];
  readonly asking: readonly string[];
  /** `--boundaries` and `--split` of the data set; empty: as reported. */
  readonly restating?: readonly string[];
  readonly engines: readonly Engine[];
}

/** Every engine that is here, DuckDB first, and what came of them. */
export class SameRows {
  readonly engines: readonly Engine[];
  readonly counts = new Map<string, { queries: number; rows: number; refused: number }>();
  /** Submissions with errors: neither `export` nor `aggregate` gives anything. */
  withErrors = 0;

  constructor(engines: readonly Engine[]) {
    this.engines = engines;
  }

  static async here(): Promise<SameRows> {
    const found = [await duckdb(), clickhouse(), postgres()];
    if (found[1] === null)
      console.log("ClickHouse: not here (node scripts/engines.mjs): not tried");
    if (found[2] === null) console.log("PostgreSQL: not here (Debian: postgresql): not tried");
    return new SameRows(found.filter((engine) => engine !== null));
  }

  close(): void {
    for (const engine of this.engines) engine.close();
    for (const [dialect, { queries, rows, refused }] of this.counts)
      console.log(`${dialect}: ${queries} queries, ${rows} rows compared, ${refused} refused`);
    if (this.withErrors > 0) console.log(`with errors, and so without totals: ${this.withErrors}`);
  }

  /** Several periods, each in all; the first with breakdowns. */
  async tryAll({ cwd, making, asking, restating = [], engines: tried }: Trial): Promise<void> {
    const folderOf = (format: string) => join(cwd, "..", format);
    for (const engine of tried) {
      const { format } = engine;
      const how = [...making, ...restating, ...TODAY, "--format", format, "-o", `../${format}`];
      const made = await runCli(["export", ...how], { cwd });
      if (made.code === 1 && !existsSync(folderOf(format))) {
        const direct = await runCli(["aggregate", ...making, ...restating, ...TODAY], { cwd });
        expect([direct.code, direct.stdout.toString()]).toEqual([1, ""]);
        this.withErrors += 1;
        return;
      }
      engine.load(folderOf(format));
    }
    const from = tried[0]?.format ?? "";
    const periods = (await new DataSet(folderOf(from)).table("periods")).map((row) =>
      String(row["period"]),
    );
    const some = [...new Set([periods[0] ?? "", ...someOf(periods)])];
    const boundaries = only(restating, ["--boundaries"]);
    for (const period of some) {
      for (const by of [null, ...(period === periods[0] ? BREAKDOWNS : [])]) {
        const question = [...asking, "--period", period, ...LEVELS, ...boundaries];
        if (by !== null) question.push("--by", by);
        const split = only(restating, ["--split"]);
        const expected = await aggregated(`../${from}`, [...question, ...split], cwd);
        for (const engine of tried)
          await this.#tryOne(engine, expected, [...TODAY, ...question], cwd);
      }
    }
  }

  /** `expected` null: a breakdown for which other figures count, and neither answers. */
  async #tryOne(
    engine: Engine,
    expected: readonly string[] | null,
    question: readonly string[],
    cwd: string,
  ): Promise<void> {
    const { dialect, format } = engine;
    const printed = await runCli(["sql", "--dialect", dialect, ...question], { cwd });
    expect([printed.code, printed.stderr.toString()]).toEqual([0, ""]);
    const rows = async () => engine.rows(printed.stdout.toString(), join(cwd, "..", format));
    const own = this.counts.get(dialect) ?? { queries: 0, rows: 0, refused: 0 };
    this.counts.set(dialect, own);
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
}
