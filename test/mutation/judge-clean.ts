/** Holds a clean scenario against the program: no error, and every total exactly the generator's. */
import type { Finding } from "../../src/model/finding.ts";
import { aggregate, check, type Files, inFolder } from "./run.ts";
import type { Scenario } from "./scenario.ts";
import { expectedTotals, type Totals } from "./totals.ts";
import { bytesOf } from "./write/index.ts";

export interface CleanVerdict {
  readonly seed: number;
  readonly workbooks: number;
  readonly values: number;
  /** Nothing: the program and the generator agree. */
  readonly faults: readonly string[];
  readonly warnings: readonly Finding[];
}

export async function filesOf(scenario: Scenario): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const book of scenario.books) files.set(book.file, await bytesOf(book));
  return files;
}

export async function judgeClean(scenario: Scenario): Promise<CleanVerdict> {
  const files = await filesOf(scenario);
  return inFolder(files, scenario.world, async (options) => {
    const checked = await check(options);
    const errors = checked.findings.filter((finding) => finding.severity === "error");
    const faults = errors.map(tell);
    const expected = expectedTotals(scenario);
    let values = 0;
    if (errors.length === 0) {
      const { report } = await aggregate(options);
      const found = new Map((report?.rows ?? []).map((row) => [row.unit.code, row.values]));
      for (const [code, own] of expected) {
        for (const [indicator, value] of own) {
          values++;
          const got = found.get(code)?.[indicator]?.value;
          if (got !== value) faults.push(`${code} ${indicator}: ${got} instead of ${value}`);
        }
      }
      faults.push(...invented(found, expected));
    }
    const warnings = checked.findings.filter((finding) => finding.severity !== "error");
    return { seed: scenario.seed, workbooks: files.size, values, faults, warnings };
  });
}

type Found = ReadonlyMap<
  string | null,
  Readonly<Record<string, { readonly value: number | null }>>
>;

/** Totals that nothing was reported for. */
function invented(found: Found, expected: Totals): string[] {
  const told: string[] = [];
  for (const [code, values] of found) {
    for (const [indicator, { value }] of Object.entries(values)) {
      if (value === null || value === 0 || expected.get(code ?? "")?.has(indicator) === true)
        continue;
      told.push(`${code} ${indicator}: ${value} out of nothing`);
    }
  }
  return told;
}

export function tell({ code, place, value, facts }: Finding): string {
  return `${code} ${place.file} ${place.sheet ?? ""}!${place.row ?? ""},${place.column ?? ""} ${value ?? ""} ${JSON.stringify(facts)}`;
}
