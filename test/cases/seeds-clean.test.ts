/**
 * A clean file is never blamed: every check is silent on the five seeds. Two kinds of note remain, and both
 * are wanted. `information` asks for nothing. `approximate-value` stands at each hedged cell ("hơn 1.300"),
 * which a published total such as "> 1300" cannot do without; it is counted against the cells themselves.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";

const SEEDS = join(ROOT, "fixtures/seeds");
const HEDGED = /^(?:hơn|trên|gần|dưới|khoảng|ước|hàng|[<>~])\s*\S/i;

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

async function findingsOf(seed: string): Promise<readonly Told[]> {
  const argv = ["check", "submissions", "--units", "units.csv", "--format", "json", "--no-cache"];
  const { code, stdout } = await runCli([...argv, "--today", "2026-01-01"], {
    cwd: join(SEEDS, seed),
  });
  expect(code).toBe(0);
  return (JSON.parse(stdout.toString()) as { findings: Told[] }).findings;
}

/** `file sheet!cell` of every cell whose text is a hedged number, by another reader than ours. */
function hedgedCells(seed: string): string[] {
  const folder = join(SEEDS, seed, "submissions");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:xlsx|xls|ods)$/i.test(name))
    .flatMap((name) => {
      const { Sheets } = XLSX.read(readFileSync(join(folder, name)));
      return Object.entries(Sheets).flatMap(([sheet, cells]) =>
        Object.entries(cells)
          .filter(([, cell]) => typeof cell?.v === "string" && HEDGED.test(cell.v))
          .map(([at]) => `submissions/${name.replaceAll("\\", "/")} ${sheet}!${at}`),
      );
    });
}

const seeds = readdirSync(SEEDS).filter((name) => existsSync(join(SEEDS, name, "units.csv")));

it("there are five seeds", () => expect(seeds).toHaveLength(5));

describe.each(seeds)("%s", (seed) => {
  it("gets no error, and no warning but those at its hedged cells", async () => {
    const findings = await findingsOf(seed);
    const hedged = findings.filter(({ code }) => code === "approximate-value");
    const rest = findings.filter(
      ({ code, severity }) => severity !== "information" && code !== "approximate-value",
    );
    expect(rest).toEqual([]);
    expect(hedged.map(({ file, sheet, cell }) => `${file} ${sheet}!${cell}`).sort()).toEqual(
      hedgedCells(seed).sort(),
    );
  });
});
