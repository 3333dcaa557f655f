/** `--write-baseline`, `--baseline` and `severities` from end to end. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CHECKS } from "../../src/validate/index.ts";
import { UNITS } from "../../src/validate/examples.ts";
import { baselineSchema, type Baseline } from "../../src/present/schemas/baseline.ts";
import { runCli } from "../support/run-cli.ts";

const HEADING = "Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "antq-baseline-"));
  mkdirSync(join(cwd, "in"));
  writeFileSync(join(cwd, "units.csv"), UNITS);
  lay("a.csv", "Xã An Đức;07/03/2020;ma túy;5;abc", "Xã An Đứt;08/03/2020;ma túy;5;hơn 4");
  lay("b.csv", "Xã An Hiệp;07/03/2020;giao thông;5;4");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function lay(file: string, ...rows: string[]): void {
  writeFileSync(join(cwd, "in", file), [HEADING, ...rows, ""].join("\n"));
}

async function check(...argv: string[]) {
  const common = ["--units", "units.csv", "--today", "2020-12-31", "--lang", "en"];
  const { code, stdout, stderr } = await runCli(["check", ...argv, ...common], { cwd });
  return { code, out: stdout.toString(), err: stderr.toString() };
}

const read = (file = "b.json"): Baseline =>
  baselineSchema.parse(JSON.parse(readFileSync(join(cwd, file), "utf8")));
const write = (baseline: Baseline): void =>
  writeFileSync(join(cwd, "b.json"), JSON.stringify(baseline));
const explain = (): void =>
  write({ ...read(), accepted: read().accepted.map((entry) => ({ ...entry, reason: "seen" })) });

describe("a baseline", () => {
  it("accepts what was there, and nothing else", async () => {
    expect((await check("in")).code).toBe(1);
    expect((await check("in", "--write-baseline", "b.json")).code).toBe(0);
    expect(read().accepted.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "not-a-number E2",
      "unknown-unit A3",
      "approximate-value E3",
      "unknown-code C2",
    ]);
    explain();
    expect(await check("in", "--baseline", "b.json", "--max-warnings", "0")).toMatchObject({
      code: 0,
      err: "",
    });
    lay("c.csv", "Xã An Hiệp;09/03/2020;ma túy;5;xyz");
    const { code, out } = await check("in", "--baseline", "b.json");
    expect([code, out.match(/not-a-number/g)]).toEqual([1, ["not-a-number"]]);
    expect(out).toContain("4 accepted");
  });

  it("keeps the reasons that were given when it is written again, and drops what is gone", async () => {
    await check("in", "--write-baseline", "b.json");
    explain();
    lay("a.csv", "Xã An Đức;07/03/2020;ma túy;5;4", "Xã An Đứt;08/03/2020;ma túy;5;3");
    lay("c.csv", "Xã An Hiệp;09/03/2020;ma túy;5;xyz");
    await check("in", "--baseline", "b.json", "--write-baseline", "b.json");
    expect(read().accepted.map(({ code, file, reason }) => [code, file, reason])).toEqual([
      ["unknown-unit", "in/a.csv", "seen"],
      ["unknown-code", "in/b.csv", "seen"],
      ["not-a-number", "in/c.csv", ""],
    ]);
  });

  it("tells stale entries of the files that were looked at, and those without a reason", async () => {
    await check("in", "--write-baseline", "b.json");
    lay("a.csv", "Xã An Đức;07/03/2020;ma túy;5;4");
    const { err } = await check("in/a.csv", "--baseline", "b.json");
    expect(err.match(/no longer there: [\w-]+/g)).toEqual([
      "no longer there: not-a-number",
      "no longer there: unknown-unit",
      "no longer there: approximate-value",
    ]);
    expect((await check("in", "--baseline", "b.json")).err).toContain("1 accepted finding has");
    expect((await check("in", "--baseline", "b.json", "--quiet")).err).toBe("");
  });

  it("holds for the value that was accepted", async () => {
    await check("in", "--write-baseline", "b.json");
    lay("b.csv", "Xã An Hiệp;07/03/2020;môi sinh;5;4");
    const { out } = await check("in", "--baseline", "b.json");
    expect(out).toContain("unknown-code");
  });

  it("is that of antq.yaml, which may name a file that is still to be written", async () => {
    writeFileSync(join(cwd, "antq.yaml"), "baseline: b.json\n");
    expect((await check("in")).code).toBe(2);
    expect((await check("in", "--write-baseline", "b.json")).code).toBe(0);
    expect((await check("in")).code).toBe(0);
  });

  it.each([
    ["a file that is not there", ["--baseline", "no.json"], 2],
    ["what is no baseline", ["--baseline", "units.csv"], 2],
    ["a baseline over an input", ["--write-baseline", "in/a.csv"], 2],
    ["a baseline over another file", ["--write-baseline", "units.csv"], 2],
    ["a place that cannot be written", ["--write-baseline", "units.csv/b.json"], 3],
    ["warnings that are no number", ["--max-warnings", "-1"], 2],
  ])("refuses %s", async (_, options, expected) => {
    const before = readFileSync(join(cwd, "in/a.csv"), "utf8");
    expect((await check("in", ...options)).code).toBe(expected);
    expect(readFileSync(join(cwd, "in/a.csv"), "utf8")).toBe(before);
    expect(readFileSync(join(cwd, "units.csv"), "utf8")).toBe(UNITS);
  });

  it("an unknown key is told with the nearest", async () => {
    writeFileSync(
      join(cwd, "b.json"),
      JSON.stringify({ schema: "antq/baseline@1", acepted: [], accepted: [] }),
    );
    expect((await check("in", "--baseline", "b.json")).err).toContain("Nearest: accepted");
  });
});

describe("severities", () => {
  it.each(CHECKS.map(({ code }) => code))("%s can be switched off", async (code) => {
    writeFileSync(join(cwd, "antq.yaml"), `severities: { ${code}: off }\n`);
    const { out } = await check("in", "--format", "json");
    expect(out).not.toContain(`"${code}"`);
  });

  it("a row that cannot be counted still stops the totals", async () => {
    writeFileSync(
      join(cwd, "antq.yaml"),
      "severities: { not-a-number: off, unknown-unit: warning }\n",
    );
    expect((await check("in")).code).toBe(0);
    const { code, stdout } = await runCli(["aggregate", "in", "--units", "units.csv"], { cwd });
    expect([code, stdout.toString()]).toEqual([1, ""]);
  });
});
