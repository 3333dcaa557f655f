/** What the check of a registry calls an error ends every command that loads it; nothing is added up over it. */
import { describe, expect, it } from "vitest";
import { antq, TIPS } from "./cli.ts";

const HEAD = "code,name,level,parent_code,valid_from,valid_to,successor_codes";
const GOOD = [
  "83,Tỉnh Bến Tre,province,,,,",
  "836,Huyện Ba Tri,district,83,,,",
  "29110,Xã An Đức,commune,836,,,",
];

/** The registry with one line put in the place of, or after, a good one; and the line at fault. */
function registry(at: number, ...lines: readonly string[]): string {
  return [HEAD, ...GOOD.slice(0, at), ...lines, ...GOOD.slice(at + 1)].join("\n");
}

/** A circle of districts, or a chain of them under the province. */
function nested(count: number, closed: boolean): string {
  const parent = (i: number) => (i > 0 ? `D${i - 1}` : closed ? `D${count - 1}` : "83");
  const lines = Array.from(
    { length: count },
    (_, i) => `D${i},Huyện ${i},district,${parent(i)},,,`,
  );
  return [HEAD, ...GOOD, ...lines].join("\n");
}

const FAULTS: readonly (readonly [string, string, number, string])[] = [
  [
    "a province that is its own parent",
    registry(0, "83,Tỉnh Bến Tre,province,83,,,"),
    2,
    "registry-cycle",
  ],
  [
    "a district that is its own parent",
    registry(1, "836,Huyện Ba Tri,district,836,,,"),
    3,
    "registry-cycle",
  ],
  [
    "a commune that is its own parent",
    registry(2, "29110,Xã An Đức,commune,29110,,,"),
    4,
    "registry-cycle",
  ],
  ...[2, 3, 5, 13, 40].map(
    (count) => [`a circle of ${count}`, nested(count, true), 5, "registry-cycle"] as const,
  ),
  ["a circle of 200", nested(200, true), 5, "registry-parent"],
  ["two nested districts", nested(2, false), 6, "registry-parent"],
  ["5,000 nested districts", nested(5000, false), 6, "registry-parent"],
  [
    "a district under its commune",
    registry(1, "836,Huyện Ba Tri,district,29110,,,"),
    3,
    "registry-cycle",
  ],
  [
    "a parent that is not there",
    registry(2, "29110,Xã An Đức,commune,999,,,"),
    4,
    "registry-parent",
  ],
  [
    "a parent that ended",
    registry(1, "836,Huyện Ba Tri,district,83,,2010-01-01,"),
    4,
    "registry-parent",
  ],
  [
    "a code twice",
    registry(2, GOOD[2] ?? "", "29110,Xã An Đức 2,commune,836,,,"),
    5,
    "registry-overlap",
  ],
  [
    "shares beyond 1",
    registry(2, "29110,Xã An Đức,commune,836,,2025-07-01,836:0.9;83:0.9"),
    4,
    "registry-shares",
  ],
  [
    "a successor without an end",
    registry(2, "29110,Xã An Đức,commune,836,,,836"),
    4,
    "registry-open-successor",
  ],
];

const COMMANDS = [
  "aggregate a.csv --period 2020",
  "aggregate a.csv --period 2020 --level commune --boundaries current",
  "summary a.csv --boundaries 2026-01-01",
  "check a.csv",
  "status a.csv --period 2020",
  "inspect a.csv",
  "trace a.csv --unit 83 --indicator valuable_tips --period 2020",
  "diff a.csv a.csv",
  "close a.csv --period 2020",
  "narrate a.csv --period 2020",
  "verify a.txt --against a.csv",
  "learn a.csv",
  "catalogue units resolve An",
  "catalogue units history 83",
];

describe.each(FAULTS)("%s", (_, units, line, code) => {
  const files = { "units.csv": units, "a.csv": TIPS, "a.txt": "Có 5 tin." };

  it.each(code === "registry-cycle" && line === 3 ? COMMANDS : COMMANDS.slice(0, 4))(
    "ends %s",
    async (command) => {
      const by = await antq(`${command} --units units.csv`, files);
      expect(by.stderr).toContain(`units.csv:${line}: ${code}`);
      expect(by).toMatchObject({ code: 2, stdout: "" });
      const told = await antq(command, { ...files, "antq.yaml": "units: units.csv\n" });
      expect(told).toMatchObject({ code: 2, stdout: "" });
    },
  );

  it("is what the registry's check says", async () => {
    const { code: exit, stdout } = await antq("catalogue units check units.csv", files);
    expect(exit).toBe(1);
    expect(stdout).toContain(`units.csv:${line}: lỗi ${code}`);
  });
});

it("a registry without faults ends none", async () => {
  const files = { "units.csv": [HEAD, ...GOOD].join("\n"), "a.csv": TIPS };
  expect((await antq("aggregate a.csv --units units.csv", files)).code).toBe(0);
});
