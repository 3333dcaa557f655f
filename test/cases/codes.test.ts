/** Every code of the catalogue of findings can be provoked from a fixture: one golden case each. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKS } from "../../src/validate/index.ts";
import { expectedOf, goldenCases, runCase } from "../support/golden.ts";
import { runCli } from "../support/run-cli.ts";

/** The contract: a code may be added, none renamed or lost. */
const CODES =
  `file-unreadable no-form-found sheet-unrecognised file-empty empty-form duplicate-file missing-column
  duplicate-column unknown-column hidden-content legacy-encoding required-value not-a-number ambiguous-number
  not-an-integer negative-count number-too-large truncated-value number-as-text approximate-value formula-error
  formula-not-calculated invalid-date invalid-period future-date date-outside-period unknown-unit ambiguous-unit
  unit-conflict unit-not-in-force unknown-code personal-data solved-exceeds-reported attendees-without-sessions
  sessions-without-attendees total-row-mismatch duplicate-row duplicate-submission overlapping-period
  period-straddles summary-mismatch attendance-mismatch hierarchy-mismatch stock-discontinuity copied-values
  repeated-value cumulative-suspected outlier ragged-row restates may-include-lower-units
  label-not-understood label-conflict period-conflict outline-mismatch total-column-mismatch part-exceeds-whole
  no-figures uncounted-figures counted-total
  change-mismatch previous-mismatch cumulative-mismatch`.split(/\s+/);

/** `aggregate` alone asks for a period; it counts its findings and prints no list. */
const BY_AGGREGATE = new Set(["period-straddles"]);

const cases = new Map(
  goldenCases()
    .map((golden) => [golden.name.replace(/^check\/\d+-/, ""), golden] as const)
    .filter(([code]) => CHECKS.some((check) => check.code === code)),
);

interface CheckJson {
  readonly findings: readonly { code: string; file: string; cell: string | null }[];
}

describe("codes of findings", () => {
  it("are those of the contract, at least", () => {
    expect(CHECKS.map(({ code }) => code)).toEqual(expect.arrayContaining(CODES));
  });

  it("have a golden case each", () => {
    expect([...cases.keys()].sort()).toEqual(CHECKS.map(({ code }) => code).sort());
  });
});

it.each(
  CHECKS.filter(({ code }) => BY_AGGREGATE.has(code)).map((check) => [check.code, check] as const),
)("%s is silent on its good examples", async (_, { examples }) => {
  for (const { files, units = "", options = {} } of examples().good) {
    const cwd = mkdtempSync(join(tmpdir(), "antq-good-"));
    mkdirSync(join(cwd, "input"));
    writeFileSync(join(cwd, "units.csv"), units);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(cwd, "input", file), text);
    const argv = ["aggregate", "input", "--units", "units.csv", "--format", "json"];
    const { stdout } = await runCli([...argv, "--period", String(options["period"])], { cwd });
    rmSync(cwd, { recursive: true, force: true });
    const { findings } = JSON.parse(stdout.toString()) as { findings: Record<string, number> };
    expect(findings).toEqual({ error: 0, warning: 0, information: 0 });
  }
});

describe.each(CHECKS.map((check) => [check.code, check] as const))("%s", (code, check) => {
  it("is what its case provokes, at the cell that its example says", async () => {
    const golden = cases.get(code);
    if (golden === undefined) throw new Error(`${code} has no case`);
    const argv = [...golden.argv, "--format", "json"];
    const { stdout, exit } = await runCase({ ...golden, argv }, { timeZone: "UTC" }, runCli);
    expect(exit).toBe(expectedOf(golden)?.exit);
    if (BY_AGGREGATE.has(code)) {
      const { findings } = JSON.parse(stdout.toString()) as { findings: Record<string, number> };
      return expect(findings).toEqual({ error: 0, warning: 1, information: 0 });
    }
    const { findings } = JSON.parse(stdout.toString()) as CheckJson;
    const found = findings
      .filter((finding) => finding.code === code)
      .map(({ file, cell }) => `${file} ${cell ?? "-"}`);
    const expected = (check.examples().bad[0]?.expect ?? [])
      .filter((one) => one.code === undefined || one.code === code)
      .map(({ file, cell }) => `input/${file} ${cell ?? "-"}`);
    expect(found.sort()).toEqual(expected.sort());
    expect(findings.filter((finding) => finding.code !== code && exit === "0\n")).toEqual([]);
  });
});
