import { describe, expect, it } from "vitest";
import { builtInRegistry } from "../../src/units/built-in.ts";
import { checkRegistry } from "../../src/units/check-registry.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { describeRegistryProblem } from "../../src/units/registry-text.ts";
import { registryFrom, SMALL } from "./helpers.ts";

const HEADING = "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases\n";
const codesOf = (text: string): string[] =>
  parseRegistry(text, "u.csv").problems.map((p) => `${p.line} ${p.code}`);

describe("units", () => {
  it("joins a rename into one unit", () => {
    const unit = SMALL.unitById("540")!;
    expect(unit.spells).toHaveLength(2);
    expect(SMALL.nameOf(unit, { start: "2014-01-01", end: "2020-12-31" })).toBe(
      "Thành phố Qui Nhơn",
    );
    expect(SMALL.nameOf(unit, { start: "2014-01-01", end: "2023-12-31" })).toBe(
      "Thành phố Quy Nhơn",
    );
    expect(SMALL.successorsOf(unit)).toEqual([]);
  });
  it("begins a new unit where another one flows in", () => {
    expect(SMALL.unitsByCode("52").map((u) => u.id)).toEqual(["52", "52@2025-07-01"]);
    const giaLai = SMALL.unitById("52@2025-07-01")!;
    expect(SMALL.predecessorsOf(giaLai).map((p) => p.unit.id)).toEqual(["52", "64"]);
    const [heir] = SMALL.successorsOf(SMALL.unitById("64")!);
    expect(heir).toMatchObject({ code: "52", unit: giaLai, share: 1, date: "2025-07-01" });
  });
  it("begins a new unit after a division, a gap, or a change of level", () => {
    const ids = (...lines: string[]): string[] => registryFrom(...lines).units.map((u) => u.id);
    expect(ids("1,Xã A,commune,,,2020-01-01,1;2,", "1,Xã A,commune,,2020-01-01,,,")).toHaveLength(
      2,
    );
    expect(ids("1,Xã A,commune,,,2020-01-01,1,", "1,Xã A,commune,,2021-01-01,,,")).toHaveLength(2);
    expect(ids("1,Xã A,commune,,,2020-01-01,1,", "1,Quận A,district,,2020-01-01,,,")).toHaveLength(
      2,
    );
    expect(ids("1,Xã A,commune,,,2020-01-01,1,", "1,Phường A,commune,,2020-01-01,,,")).toEqual([
      "1",
    ]);
  });
  it("knows who is above and below on a day", () => {
    const anDuc = SMALL.unitById("29173")!;
    const ids = (units: readonly { id: string }[]): string[] => units.map((u) => u.id);
    expect(ids(SMALL.ancestorsOf(anDuc, "2025-06-30"))).toEqual(["836", "83"]);
    expect(SMALL.parentOf(anDuc, "2025-07-01")).toBeNull();
    expect(ids(SMALL.childrenOf(SMALL.unitById("836")!, "2020-01-01"))).toEqual([
      "29110",
      "29173",
      "29161",
    ]);
    const vinhLong = SMALL.unitById("86@2025-07-01")!;
    expect(ids(SMALL.descendantsOf(vinhLong, "2025-07-01"))).toEqual(["29218", "29110@2025-07-01"]);
    expect(SMALL.isWithin(anDuc, SMALL.unitById("83")!, "2020-01-01")).toBe(true);
    expect(SMALL.isWithin(anDuc, vinhLong, "2020-01-01")).toBe(false);
    expect(ids(SMALL.unitsInForce("2025-07-01", "district"))).toEqual([]);
  });
});

describe("built-in provinces", () => {
  const registry = builtInRegistry();
  it("are 63, then 34", () => {
    expect(registry.unitsInForce("2012-01-01")).toHaveLength(63);
    expect(registry.unitsInForce("2025-06-30")).toHaveLength(63);
    expect(registry.unitsInForce("2025-07-01")).toHaveLength(34);
    expect(registry.unitsInForce("2026-12-31")).toHaveLength(34);
    const cities = (date: string): number =>
      registry.unitsInForce(date).filter((u) => registry.spellOn(u, date)?.name.startsWith("Thành"))
        .length;
    expect([cities("2024-12-31"), cities("2025-06-30"), cities("2026-12-31")]).toEqual([5, 6, 9]);
  });
  it("each go into one, and nothing is wrong with them", () => {
    for (const unit of registry.unitsInForce("2025-06-30")) {
      const heirs = registry.successorsOf(unit);
      const lives = registry.spellOn(unit, "2025-07-01") !== null;
      expect(heirs.map((h) => h.unit === null)).toEqual(lives ? [] : [false]);
    }
    expect(checkRegistry(registry)).toEqual([]);
  });
});

describe("parseRegistry", () => {
  it("reads lists, shares, quotes, BOM, semicolons and CRLF", () => {
    const text =
      "\ufeff" +
      HEADING.replace("\n", "\r\n") +
      '00004,"Xã A, B",commune,01,,2020-01-01,A:0.6;B:0.4,X; Y\r\n';
    const { registry, problems } = parseRegistry(text, "u.csv");
    expect(problems).toEqual([]);
    expect(registry.units[0]!.spells[0]).toMatchObject({
      code: "00004",
      name: "Xã A, B",
      successors: [
        { code: "A", share: 0.6 },
        { code: "B", share: 0.4 },
      ],
      aliases: ["X", "Y"],
      order: 2,
    });
    const excel = parseRegistry("code;name;level\n01;Tỉnh A;province\n", "u.csv");
    expect(excel.registry.units).toHaveLength(1);
  });
  it.each([
    ["", ["1 registry-columns"]],
    ["a,b\n1,2\n", ["1 registry-columns"]],
    [HEADING, ["1 registry-empty"]],
    [
      HEADING + ",Xã A,commune,,,,,\n1,,commune,,,,,",
      ["2 registry-required", "3 registry-required"],
    ],
    [HEADING + "1,Xã A,xã,,,,,", ["2 registry-level"]],
    [HEADING + "1,Xã A,commune,,2025-02-30,,,", ["2 registry-date"]],
    [HEADING + "1,Xã A,commune,,1/7/2025,,,", ["2 registry-date"]],
    [HEADING + "1,Xã A,commune,,2025-07-01,2025-07-01,,", ["2 registry-dates"]],
    [HEADING + "1,Xã A,commune,,,2025-07-01,A:1.5,", ["2 registry-successor"]],
    [HEADING + "1,Xã A,commune,,,2025-07-01,A:x,", ["2 registry-successor"]],
    [HEADING + "\n1,Xã A,commune,,,,,,,", ["3 registry-cells"]],
    [HEADING + '1,"Xã\nA",commune,,,,,\n2,"Xã B,commune', ["4 registry-csv"]],
    [HEADING.replace("aliases", "alias") + "1,Xã A,commune,,,,,", ["1 registry-columns"]],
  ])("says what is wrong with %j", (text, expected) => expect(codesOf(text)).toEqual(expected));
});

describe("checkRegistry", () => {
  const check = (...lines: string[]): string[] =>
    checkRegistry(registryFrom(...lines), "u.csv").map((p) => `${p.line} ${p.severity} ${p.code}`);
  const TOP = "01,Tỉnh A,province,,,,,";
  it.each([
    [[TOP, "01,Tỉnh B,province,,2020-01-01,,,"], "3 error registry-overlap"],
    [[TOP, "1,Xã A,commune,99,,,,"], "3 error registry-parent"],
    [[TOP, "1,Xã A,commune,,,,,"], "3 warning registry-parent"],
    [
      ["01,Tỉnh A,province,,,2020-01-01,02,", "02,Tỉnh B,province,,,,,", "1,Xã A,commune,01,,,,"],
      "4 error registry-parent",
    ],
    [["1,Xã A,commune,2,,,,", "2,Xã B,commune,1,,,,"], "2 error registry-cycle"],
    [["1,Xã A,commune,1,,,,"], "2 error registry-cycle"],
    [[TOP, "1,Xã A,commune,01,,2020-01-01,,"], "3 warning registry-no-successor"],
    [[TOP, "1,Quận A,district,01,,2025-07-01,,"], "3 information registry-no-successor"],
    [[TOP, "1,Xã A,commune,01,,2020-01-01,1,"], "3 error registry-unknown-successor"],
    [[TOP, "1,Xã A,commune,01,,2020-01-01,9,"], "3 warning registry-unknown-successor"],
    [
      [
        TOP,
        "1,Xã A,commune,01,,2020-01-01,2:0.5;3:0.4,",
        "2,Xã B,commune,01,,,,",
        "3,Xã C,commune,01,,,,",
      ],
      "3 error registry-shares",
    ],
    [
      [
        TOP,
        "1,Xã A,commune,01,,2020-01-01,2:0.5;3,",
        "2,Xã B,commune,01,,,,",
        "3,Xã C,commune,01,,,,",
      ],
      "3 error registry-shares",
    ],
    [[TOP, "1,Xã A,commune,01,,,01,"], "3 error registry-open-successor"],
  ])("%j", (lines, expected) => expect(check(...lines)).toContain(expected));

  it("finds nothing in a sound registry and speaks two languages", () => {
    expect(
      check(
        TOP,
        "1,Xã A,commune,01,,2020-01-01,2:0.5;3:0.5,",
        "2,Xã B,commune,01,,,,",
        "3,Xã C,commune,01,,,,",
      ),
    ).toEqual([]);
    const [problem] = checkRegistry(registryFrom(TOP, "1,Xã A,commune,99,,,,"));
    expect(describeRegistryProblem(problem!).vi.what).toContain("99");
    expect(describeRegistryProblem(problem!).en.cure).not.toBe("");
  });
});
