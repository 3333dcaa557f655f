/** Words on the command line: what is wrong with them is said with the nearest right one, exit 2. */
import { describe, expect, it } from "vitest";
import { registry } from "../../src/cli/commands/registry.gen.ts";
import { antq, TIPS, WRONG } from "./cli.ts";

const files = { "a.csv": TIPS };

describe("help", () => {
  it.each([[""], ["--help"], ["-h"], ["help"], ["--lang en"]])("antq %s", async (line) => {
    const { code, stdout, stderr } = await antq(line);
    expect([code, stderr]).toEqual([0, ""]);
    for (const command of Object.keys(registry)) expect(stdout).toContain(`  ${command} `);
  });

  it.each(Object.keys(registry))("antq %s --help, in both languages", async (command) => {
    const [vi, en] = [await antq(`${command} --help`), await antq(`help ${command} --lang en`)];
    expect([vi.code, en.code]).toEqual([0, 0]);
    expect(vi.stdout).toContain("Cách dùng:");
    expect(en.stdout).toContain("Usage:");
    expect(vi.stdout).not.toMatch(/Usage:|Options:|Arguments:/);
  });

  it.each([["--version"], ["-V"]])("antq %s", async (line) => {
    const { code, stdout } = await antq(line);
    expect([code, /^\d+\.\d+\.\d+\n$/.test(stdout)]).toEqual([0, true]);
  });
});

describe("exit 2, with the nearest right word", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["agregate a.csv", "aggregate"],
    ["--verson", "--version"],
    ["aggregate a.csv --perod 2020", "--period"],
    ["check a.csv --fail-om error", "--fail-on"],
    ["aggregate a.csv --period 2020-13", "2020"],
    ["aggregate a.csv --level province,distric", "district"],
    ["aggregate a.csv --by partners", "partner"],
    ["aggregate a.csv --indicators valuable_tip", "valuable_tips"],
    ["aggregate a.csv --format jsn", "json"],
    ["aggregate a.csv --shape width", "wide"],
    ["aggregate a.csv --csv-dialect excel", "excel-vi"],
    ["aggregate a.csv --period-scheme decree09", "decree-09"],
    ["aggregate a.csv --on-duplicate last", "latest"],
    ["check a.csv --fail-on warnings", "warning"],
    ["catalogue rule", "rules"],
    ["catalogue indicators valuable_tip", "valuable_tips"],
    ["aggregate a.csv --lang eng", "en"],
  ];
  it.each(cases)("antq %s: %s", async (line, right) => {
    const { code, stdout, stderr } = await antq(line, files);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(right);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["aggregate"],
    ["aggregate a.csv --period"],
    ["aggregate a.csv --boundaries 2025-13-01"],
    ["aggregate a.csv --units none.csv"],
    ["aggregate a.csv --config none.yaml"],
    ["aggregate a.csv --today 30/6/2024"],
    ["aggregate a.csv --units units.csv --within nowhere"],
    ["zzz"],
    ["--zzz"],
  ])("antq %s", async (line) => {
    const { code, stdout, stderr } = await antq(line, files);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^antq: .+\n$/);
  });
});

describe("exit codes", () => {
  const warned = { "a.csv": TIPS.replace("ma túy", "chuyện lạ") };
  it.each([
    ["0: done", "aggregate a.csv", files, 0],
    ["0: warnings are no errors", "check a.csv", warned, 0],
    ["1: unless they are told to be", "check a.csv --fail-on warning", warned, 1],
    ["1: the data has errors", "check a.csv", { "a.csv": WRONG }, 1],
    ["1: no totals", "aggregate a.csv", { "a.csv": WRONG }, 1],
    ["1: totals of the rest", "aggregate a.csv --keep-going", { "a.csv": WRONG }, 1],
    [
      "1: a submission that is there but corrupt",
      "check a.xlsx",
      { "a.xlsx": "PK\u0003\u0004 no" },
      1,
    ],
    ["3: no such path", "check none.csv", files, 3],
    ["3: no such folder among others", "aggregate a.csv none", files, 3],
    ["3: the output cannot be written", "aggregate a.csv -o a.csv/out.json", files, 3],
  ] as const)("%s", async (_, line, given, exit) => {
    expect((await antq(`${line} --units units.csv --today 2026-01-01`, given)).code).toBe(exit);
  });

  it("a warning for a file that cannot be read is no silence: the totals are not printed", async () => {
    const { code, stdout } = await antq("aggregate . --units units.csv", {
      "a.csv": TIPS,
      "b.xlsx": "PK\u0003\u0004 no",
    });
    expect([code, stdout]).toEqual([1, ""]);
  });

  it("errors are listed on standard error with their place, standard output stays empty", async () => {
    const { stdout, stderr } = await antq("aggregate a.csv --units units.csv", { "a.csv": WRONG });
    expect(stdout).toBe("");
    expect(stderr).toMatch(/a\.csv.*D2.*not-a-number/);
  });
});

describe("language", () => {
  it.each([
    ["check a.csv --lang en", undefined],
    ["check a.csv --lang=en", undefined],
    ["--lang en check a.csv", undefined],
    ["check a.csv", "en"],
  ])("%s with ANTQ_LANG=%s is English", async (line, language) => {
    const env = language === undefined ? {} : { ANTQ_LANG: language };
    const { stdout } = await antq(`${line} --units units.csv`, { "a.csv": WRONG }, { env });
    expect(stdout).toMatch(/error/);
    expect(stdout).not.toMatch(/lỗi/);
  });

  it("the flag wins over the environment, and Vietnamese is the default", async () => {
    const env = { ANTQ_LANG: "en" };
    for (const [line, more] of [
      ["--lang vi", { env }],
      ["", {}],
    ] as const) {
      const { stdout } = await antq(
        `check a.csv --units units.csv ${line}`,
        { "a.csv": WRONG },
        more,
      );
      expect(stdout).toMatch(/lỗi/);
    }
  });

  it("headings of totals follow it, codes and JSON fields do not", async () => {
    const line = "aggregate a.csv --units units.csv --lang en";
    expect((await antq(line, files)).stdout).toContain("Valuable tips");
    const json = JSON.parse((await antq(`${line} --format json`, files)).stdout) as {
      indicators: { id: string }[];
    };
    expect(json.indicators.map(({ id }) => id)).toEqual(["valuable_tips"]);
  });
});
