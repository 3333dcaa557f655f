/** Plain rows in columns against the same rows one by one: what is found and what is added up is the same. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aggregate, type Aggregated } from "../../src/aggregate/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { withRows } from "../../src/model/mixed-rows.ts";
import type { Period } from "../../src/model/period.ts";
import { LEVELS } from "../../src/model/unit.ts";
import { observe } from "../../src/observe/index.ts";
import { periodOfData } from "../../src/pipeline/aggregate.ts";
import { type Judged, judge } from "../../src/pipeline/judge.ts";
import type { ReadResult } from "../../src/pipeline/read.ts";
import { totalsInput } from "../../src/pipeline/totals-input.ts";
import { ROOT } from "../support/run-cli.ts";
import { readFolder, type ReadFolder } from "../support/read-folder.ts";

const SEEDS = [
  ["ba-tri-2020", "units.csv"],
  ["ba-tri-2020", null],
  ["binh-dinh-2014-2023", "units.csv"],
  ["binh-phuoc-2019-2024", "units.csv"],
  ["binh-phuoc-2019-2024", null],
  ["kon-tum-2019", "units.csv"],
  ["phuoc-son-2013-2023", "units.csv"],
] as const;

/** Every row as an object: the way of all rows before there were plain ones. */
function oneByOne(read: ReadResult): ReadResult {
  return { ...read, sheets: read.sheets.map((sheet) => withRows(sheet, sheet.rows)) };
}

interface Outcome {
  readonly findings: readonly Finding[];
  readonly rejected: readonly string[];
  readonly rows: Aggregated["rows"];
  readonly balance: unknown;
  readonly period: Period;
}

function outcomeOf(read: ReadResult, { options }: ReadFolder, fold: boolean): Outcome {
  const judged: Judged = judge(read, options, fold);
  const period = periodOfData(judged, options);
  const observed = observe(judged.sheets, judged.rejected, period, judged.context);
  const { rows } = aggregate({
    ...totalsInput(judged, observed, period, options),
    levels: LEVELS,
    by: "partner",
    only: null,
    within: null,
    provisional: false,
  });
  const { findings, rejected } = judged;
  return { findings, rejected: [...rejected].sort(), rows, balance: observed.balance, period };
}

describe("plain rows", () => {
  it.each(SEEDS)("%s with %s", async (seed, units) => {
    const folder = await readFolder(join(ROOT, "fixtures/seeds", seed), ["submissions"], units);
    const plain = folder.read.sheets.reduce((sum, sheet) => sum + (sheet.plain?.length ?? 0), 0);
    expect(plain).toBeGreaterThan(0);
    const single = outcomeOf(oneByOne(folder.read), folder, false);
    expect(outcomeOf(folder.read, folder, false)).toEqual(single);
    expect(outcomeOf(folder.read, folder, true)).toEqual(single);
  });
});
