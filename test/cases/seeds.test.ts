/**
 * The five published reports, from unit-level workbooks: every total of `expected.csv`, at every level and
 * under every breakdown, and no figure that it does not have.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";

const REPORTS = [
  { id: "ba-tri-2020", period: "2019-06-12..2020-06-11", by: "category" },
  { id: "binh-dinh-2014-2023", period: "2014..2023", by: null },
  { id: "binh-phuoc-2019-2024", period: "2019..2024", by: "partner" },
  { id: "kon-tum-2019", period: "2019", by: "model_type" },
  { id: "phuoc-son-2013-2023", period: "2013-08-01..2023-07-11", by: "category" },
];

interface Row {
  readonly unit: { readonly name: string; readonly level: string };
  readonly by: Readonly<Record<string, string | null>>;
  readonly values: Readonly<
    Record<
      string,
      { value: number | null; qualifier: string; lower?: number | null; upper?: number | null }
    >
  >;
}

type Shown = string | number | null;

/** A figure in words, so that a difference can be read: `district/Huyện Ba Tri//cases_solved = 43 [43..43]`. */
function said(
  key: string,
  figure: { value: Shown; qualifier: string; lower: Shown; upper: Shown },
): string {
  const { value, qualifier, lower, upper } = figure;
  return `${key} ${qualifier} ${value ?? ""} [${lower ?? ""}..${upper ?? ""}]`;
}

type Column = "level" | "unit" | "by" | "indicator" | "value" | "qualifier" | "lower" | "upper";

function expectedFigures(id: string, by: string | null): string[] {
  const file = readFileSync(join(ROOT, "fixtures/seeds", id, "expected.csv"));
  const rows = parse<Record<Column, string>>(file, { columns: true });
  return rows
    .filter((row) => (by === null ? row.by === "" : row.by.startsWith(`${by}=`)))
    .map((row) => said(`${row.level}/${row.unit}/${row.by}/${row.indicator}`, row));
}

/** The printed figures, those that say nothing (a missing value, no bound) left out. */
async function printedFigures(
  report: (typeof REPORTS)[number],
  by: string | null,
): Promise<string[]> {
  const cwd = join(ROOT, "fixtures/seeds", report.id);
  const levels = ["--level", "province,district,commune"];
  const split = by === null ? [] : ["--by", by];
  const argv = [
    "aggregate",
    "submissions",
    "--units",
    "units.csv",
    "--period",
    report.period,
    "--format",
    "json",
  ];
  const { code, stdout, stderr } = await runCli([...argv, "--no-cache", ...levels, ...split], {
    cwd,
  });
  expect(code, stderr.toString()).toBe(0);
  const { rows } = JSON.parse(stdout.toString()) as { rows: Row[] };
  return rows
    .filter((row) => (by === null ? Object.keys(row.by).length === 0 : row.by[by] !== undefined))
    .flatMap((row) =>
      Object.entries(row.values).flatMap(([indicator, figure]) => {
        const { value, qualifier, lower = null, upper = null } = figure;
        if (value === null && lower === null && upper === null) return [];
        const broken = by === null ? "" : `${by}=${row.by[by]}`;
        const bounds =
          indicator === "clearance_rate" ? { lower: null, upper: null } : { lower, upper };
        const key = `${row.unit.level}/${row.unit.name}/${broken}/${indicator}`;
        return [said(key, { value, qualifier, ...bounds })];
      }),
    );
}

describe.each(REPORTS)("$id", (report) => {
  it("gives every published total", async () => {
    const expected = expectedFigures(report.id, null).filter((line) => !line.endsWith(" =  [..]"));
    expect(expected.length).toBeGreaterThan(0);
    expect((await printedFigures(report, null)).sort()).toEqual(expected.sort());
  });

  it.runIf(report.by !== null)(`gives every total by ${report.by}`, async () => {
    const expected = expectedFigures(report.id, report.by).filter(
      (line) => !line.endsWith(" =  [..]"),
    );
    expect(expected.length).toBeGreaterThan(0);
    // Other indicators may carry the same breakdown; those of the file must all be there.
    const printed = new Set(await printedFigures(report, report.by));
    expect(expected.filter((line) => !printed.has(line))).toEqual([]);
  });
});
