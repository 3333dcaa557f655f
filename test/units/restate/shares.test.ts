import { describe, expect, it } from "vitest";
import { strangeShares } from "../../../src/units/restate/check-shares.ts";
import { parseShares } from "../../../src/units/restate/parse-shares.ts";
import { registryFrom } from "../helpers.ts";

const problems = (text: string) =>
  parseShares(text).problems.map(({ line, kind, value }) => `${line} ${kind} ${value}`);

describe("shares file", () => {
  it("reads commas, and semicolons with a decimal comma", () => {
    const lines = [
      { code: "00002", date: "2025-07-01", target: "00010", share: 0.25 },
      { code: "00002", date: "2025-07-01", target: "00011", share: 0.75 },
    ];
    const comma =
      "code,date,target_code,share\n00002,2025-07-01,00010,0.25\n00002,2025-07-01,00011,.75\n";
    const excel =
      "\ufeffcode;date;target_code;share\r\n00002;2025-07-01;00010;0,25\r\n00002;2025-07-01;00011;0,75\r\n";
    expect(parseShares(comma)).toEqual({ lines, problems: [] });
    expect(parseShares(excel)).toEqual({ lines, problems: [] });
    expect(parseShares("code,target_code,share\n1,2,1").lines[0]?.date).toBeNull();
  });
  it("says every fault with its line", () => {
    expect(problems("code,share\n1,1")).toEqual(["1 columns target_code"]);
    expect(
      problems("code,date,target_code,share\n,,2,1\n1,1/7/2025,2,1\n1,,2,60%\n1,,2,1.5"),
    ).toEqual(["2 code code", "3 date 1/7/2025", "4 share 60%", "5 share 1.5"]);
    expect(problems("code,date,target_code,share\n1,,2,0.5\n1,,2,0.5\n1,,3,0.4")).toEqual([
      "3 repeated 2",
      "0 sum 1: 0.9",
    ]);
  });
});

describe("shares against the registry", () => {
  const registry = registryFrom(
    "10,Tỉnh Mười,province,,,,,",
    "1,Xã Một,commune,10,,2025-07-01,3;4,",
    "2,Xã Hai,commune,10,,2025-07-01,4,",
    "3,Xã Ba,commune,10,2025-07-01,,,",
    "4,Xã Bốn,commune,10,2025-07-01,,,",
  );
  const line = (code: string, target: string, date: string | null = null) => ({
    code,
    date,
    target,
    share: 0.5,
  });
  it("a division must be one of the registry, with exactly its targets", () => {
    expect(strangeShares(registry, [line("1", "3"), line("1", "4")])).toBeNull();
    expect(
      strangeShares(registry, [line("1", "3", "2025-07-01"), line("1", "4", "2025-07-01")]),
    ).toBeNull();
    expect(strangeShares(registry, [line("4", "1"), line("4", "2")])).toBeNull();
    expect(strangeShares(registry, [line("1", "3"), line("1", "5")])).toEqual({
      code: "1",
      known: ["3", "4"],
    });
    expect(strangeShares(registry, [line("2", "4")])).toEqual({ code: "2", known: [] });
    expect(strangeShares(registry, [line("1", "3", "2024-07-01")])).toEqual({
      code: "1",
      known: [],
    });
  });
});
