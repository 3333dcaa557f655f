/** A run with every code that `check` can tell, as SARIF, GitLab, JUnit and GitHub take it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSchema } from "../../src/present/schemas/check.ts";
import { CHECKS } from "../../src/validate/index.ts";
import { goldenCases } from "../support/golden.ts";
import { runCli } from "../support/run-cli.ts";
import { elementsOf, Gitlab, Junit, Sarif } from "./ci-schemas.ts";

const CODES = new Set(CHECKS.map(({ code }) => code));
const CASES = goldenCases().filter(({ name }) => CODES.has(name.replace(/^check\/\d+-/, "")));
/** Only `aggregate` asks for the period that a row may straddle. */
const TOLD = CHECKS.map(({ code }) => code).filter((code) => code !== "period-straddles");

/** What they look at is one unit's history, which the other cases' rows would disturb. */
const OF_A_SERIES = new Set([
  "copied-values",
  "cumulative-mismatch",
  "cumulative-suspected",
  "outlier",
  "previous-mismatch",
  "stock-discontinuity",
]);

/** Gives the case a commune of its own; its line of the registry. */
function renamed(folder: string, i: number): string {
  const commune = `Xã Mẫu ${i}`;
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8").replaceAll("Xã An Đức", commune);
    writeFileSync(path, text.replaceAll("XÃ AN ĐỨC", commune.toUpperCase()));
  }
  return `99${String(i).padStart(3, "0")},${commune},commune,836,,,,`;
}

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "antq-ci-outputs-"));
  const units = new Set<string>();
  for (const [i, { name, folder }] of CASES.entries()) {
    const [code, target] = [name.replace(/^check\/\d+-/, ""), join(cwd, "in", String(i))];
    cpSync(join(folder, "input"), target, { recursive: true });
    for (const line of readFileSync(join(folder, "units.csv"), "utf8").split("\n")) units.add(line);
    if (OF_A_SERIES.has(code)) units.add(renamed(target, i));
  }
  units.delete("");
  writeFileSync(join(cwd, "units.csv"), `${[...units].join("\n")}\n`);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function check(format: string, ...more: string[]): Promise<string> {
  const argv = ["check", "in", "--units", "units.csv", "--today", "2020-12-31"];
  const { stdout, stderr } = await runCli([...argv, "--format", format, ...more], { cwd });
  expect(stderr.toString()).toBe("");
  return stdout.toString();
}

const json = async () => checkSchema.parse(JSON.parse(await check("json")));

describe("a run over all the cases", () => {
  it("tells every code", async () => {
    const codes = new Set((await json()).findings.map(({ code }) => code));
    expect(TOLD.filter((code) => !codes.has(code))).toEqual([]);
  });

  it("SARIF 2.1.0: a result each, with its level and a fingerprint of its own", async () => {
    const { findings } = await json();
    const [run] = Sarif.parse(JSON.parse(await check("sarif"))).runs;
    const LEVELS = { error: "error", warning: "warning", information: "note" };
    expect(run?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual(
      findings.map(({ code, severity }) => [code, LEVELS[severity]]),
    );
    const prints = run?.results.map(({ partialFingerprints }) => partialFingerprints["antq/v1"]);
    expect(new Set(prints).size).toBe(findings.length);
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(CHECKS.map(({ code }) => code));
  });

  it("GitLab: an issue each, with a fingerprint of its own", async () => {
    const { findings } = await json();
    const issues = Gitlab.parse(JSON.parse(await check("gitlab")));
    expect(issues.map(({ check_name }) => check_name)).toEqual(findings.map(({ code }) => code));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it("JUnit: a failure for each error, and counts that add up", async () => {
    const { summary } = await json();
    const report = Junit.parse(elementsOf(await check("junit")));
    const all = report.children.flatMap(({ children }) => children);
    const failures = all.filter(({ children }) => children[0]?.name === "failure").length;
    expect(failures).toBe(summary.error);
    expect(report.attributes).toMatchObject({
      tests: String(all.length),
      failures: String(failures),
    });
    for (const { attributes, children } of report.children) {
      const failed = children.filter((one) => one.children[0]?.name === "failure").length;
      expect(attributes).toMatchObject({
        tests: String(children.length),
        failures: String(failed),
      });
    }
    expect(report.children).toHaveLength(summary.files);
  });

  it("GitHub: a line each, with file, line and title", async () => {
    const { findings } = await json();
    const lines = (await check("github")).trimEnd().split("\n");
    const read = lines.map((line) =>
      /^::(error|warning|notice) file=([^,:]+),line=([1-9]\d*),title=([^,:]+)::(.+)$/.exec(line),
    );
    const COMMANDS = { error: "error", warning: "warning", information: "notice" };
    expect(read.map((match) => match?.slice(1, 5))).toEqual(
      findings.map(({ code, severity, file, row }) => [
        COMMANDS[severity],
        file,
        String(row ?? 1),
        code,
      ]),
    );
  });

  it("English says as much as Vietnamese", async () => {
    const english = checkSchema.parse(JSON.parse(await check("json", "--lang", "en")));
    const { findings } = await json();
    expect(english.findings.map(({ code, cell }) => [code, cell])).toEqual(
      findings.map(({ code, cell }) => [code, cell]),
    );
    for (const finding of [...english.findings, ...findings])
      expect(finding.message).not.toMatch(/undefined|NaN|\[object|…$/);
  });
});

describe("with a baseline", () => {
  it("SARIF: what is accepted is suppressed, with its reason; the others fail or pass as before", async () => {
    const path = join(cwd, "baseline.json");
    await runCli(
      ["check", "in", "--units", "units.csv", "--today", "2020-12-31", "--write-baseline", path],
      { cwd },
    );
    const baseline = JSON.parse(readFileSync(path, "utf8")) as {
      accepted: { reason: string }[];
    };
    const { summary } = await json();
    expect(baseline.accepted).toHaveLength(summary.error + summary.warning);
    for (const entry of baseline.accepted) entry.reason = "đã xem";
    baseline.accepted = baseline.accepted.slice(1);
    writeFileSync(path, JSON.stringify(baseline));
    const junit = Junit.parse(elementsOf(await check("junit", "--baseline", path)));
    const skipped = junit.children.reduce((n, suite) => n + Number(suite.attributes.skipped), 0);
    expect(skipped).toBe(baseline.accepted.length);
    const [run] = Sarif.parse(JSON.parse(await check("sarif", "--baseline", path))).runs;
    const suppressed = run?.results.filter(({ suppressions }) => suppressions?.length === 1) ?? [];
    expect(suppressed).toHaveLength(baseline.accepted.length);
    expect(suppressed[0]?.suppressions).toEqual([{ kind: "external", justification: "đã xem" }]);
    expect(run?.results.length).toBe(summary.error + summary.warning + summary.information);
  });
});
