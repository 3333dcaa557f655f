import { describe, expect, it } from "vitest";
import type { Portions } from "../../../src/model/restating.ts";
import { planRestating } from "../../../src/units/restate/index.ts";
import { EQUAL_SPLIT, splitByLines } from "../../../src/units/restate/split.ts";
import { day, registryFrom, SMALL } from "../helpers.ts";

/** Two provinces that become one; communes that go whole, by shares, or nobody knows how. */
const REGISTRY = registryFrom(
  "10,Tỉnh Mười,province,,,2025-07-01,30,",
  "20,Tỉnh Hai Mươi,province,,,2025-07-01,30,",
  "30,Tỉnh Ba Mươi,province,,2025-07-01,,,",
  "101,Huyện Một,district,10,,2025-07-01,,",
  "102,Huyện Hai,district,10,,2025-07-01,,",
  "00001,Xã A,commune,101,,2025-07-01,00010,",
  "00002,Xã B,commune,101,,2025-07-01,00010;00011,",
  "00003,Xã C,commune,102,,2025-07-01,00011:0.6;00012:0.4,",
  "00004,Xã D,commune,102,,2025-07-01,00012,",
  "00005,Xã E,commune,102,,2020-01-01,00003,",
  "00006,Xã G,commune,102,,2024-01-01,,",
  "00007,Xã H,commune,101,,2022-01-01,00001;00002,",
  "00008,Xã I,commune,101,,2025-07-01,00010:0;00013:1,",
  "00010,Xã Mười,commune,30,2025-07-01,,,",
  "00011,Xã Mười Một,commune,30,2025-07-01,,,",
  "00012,Xã Mười Hai,commune,30,2025-07-01,,,",
  "00013,Xã Mười Ba,commune,30,2025-07-01,,,",
);

const NOW = "2025-07-01";

/** `fate unit:share ... < within`; an unallocated line is `?parent[targets]`. */
function told({ fate, parts, within }: Portions): string {
  const said = parts.map(({ unit, share, targets, estimated }) => {
    const name = unit.code ?? `?${unit.id.split("@")[1]}[${targets.map((t) => t.id).join(" ")}]`;
    return `${name}:${Math.round(share * 1000) / 1000}${estimated ? "E" : ""}`;
  });
  return `${fate} ${said.join(" ")} < ${within?.id ?? "-"}`;
}

function ask(code: string, on: string, to: string, split = planRestating(REGISTRY, to)): string {
  const unit = REGISTRY.unitByCode(code, on);
  if (unit === null) throw new Error(`no unit ${code}`);
  return told(split.portionsOf(unit, day(on)));
}

describe("forward", () => {
  it("a whole succession is exact, a unit in force is kept", () => {
    expect(ask("00001", "2024-06-30", NOW)).toBe("whole 00010:1 < 00010");
    expect(ask("00001", "2024-06-30", "2025-06-30")).toBe("kept 00001:1 < 00001");
    expect(ask("10", "2024-06-30", NOW)).toBe("whole 30:1 < 30");
  });
  it("unknown shares stand under the lowest unit that holds all targets", () => {
    expect(ask("00002", "2024-06-30", NOW)).toBe("unallocated ?30[00010 00011]:1 < 30");
    expect(ask("00007", "2021-06-30", "2024-12-31")).toBe("unallocated ?101[00001 00002]:1 < 101");
    expect(ask("00007", "2021-06-30", NOW)).toBe("unallocated ?30[00010 00011]:1 < 30");
  });
  it("declared shares apportion, through several changes; share 0 takes nothing", () => {
    expect(ask("00003", "2024-06-30", NOW)).toBe("shares 00011:0.6E 00012:0.4E < 30");
    expect(ask("00005", "2019-06-30", NOW)).toBe("shares 00011:0.6E 00012:0.4E < 30");
    expect(ask("00008", "2019-06-30", NOW)).toBe("shares 00013:1E < 30");
  });
  it("without successor: under the parent, or what it became", () => {
    expect(ask("00006", "2023-06-30", "2024-06-30")).toBe("unallocated ?102[]:1 < 102");
    expect(ask("00006", "2023-06-30", NOW)).toBe("unallocated ?30[]:1 < 30");
    expect(ask("101", "2023-06-30", NOW)).toBe("unallocated ?30[]:1 < 30");
  });
  it("--split equal and a shares file override what is unknown", () => {
    const equal = planRestating(REGISTRY, NOW, NOW, EQUAL_SPLIT);
    expect(ask("00002", "2024-06-30", NOW, equal)).toBe("shares 00010:0.5E 00011:0.5E < 30");
    // 00007 went to A and B in halves; half of B's half joins A's in 00010.
    expect(ask("00007", "2021-06-30", NOW, equal)).toBe("shares 00010:0.75E 00011:0.25E < 30");
    const lines = [
      { code: "00002", date: null, target: "00010", share: 0.9 },
      { code: "00002", date: null, target: "00011", share: 0.1 },
    ];
    const file = planRestating(REGISTRY, NOW, NOW, splitByLines("ty-le.csv", lines));
    expect(ask("00002", "2024-06-30", NOW, file)).toBe("shares 00010:0.9E 00011:0.1E < 30");
    expect(ask("101", "2024-06-30", NOW, file)).toBe("unallocated ?30[]:1 < 30");
  });
  it("a code and its day: Bình Định 52 becomes Gia Lai 52, which is another unit", () => {
    const plan = planRestating(SMALL, NOW);
    const old = SMALL.unitByCode("52", "2024-01-01");
    expect(old && told(plan.portionsOf(old, day("2024-01-01")))).toBe("whole 52:1 < 52@2025-07-01");
  });
});

describe("backward", () => {
  it("a unit that lies wholly inside an old one goes there", () => {
    expect(ask("00013", "2025-08-01", "2025-06-30")).toBe("whole 00008:1 < 00008");
  });
  it("else it stands under what holds all it came from", () => {
    expect(ask("00010", "2025-08-01", "2025-06-30")).toBe(
      "unallocated ?101[00001 00002 00008]:1 < 101",
    );
    expect(ask("00011", "2025-08-01", "2025-06-30")).toBe("unallocated ?10[00002 00003]:1 < 10");
    expect(ask("30", "2025-08-01", "2025-06-30")).toBe("unallocated ?[10 20]:1 < -");
  });
  it("a unit that took in another one since is not what it was", () => {
    expect(ask("00003", "2019-06-30", "2018-06-30")).toBe("kept 00003:1 < 00003");
    expect(ask("00003", "2021-06-30", "2018-06-30")).toBe("unallocated ?102[00003 00005]:1 < 102");
    expect(ask("00003", "2021-06-30", "2020-01-01")).toBe("kept 00003:1 < 00003");
  });
  it("goes back through several changes", () => {
    expect(ask("00011", "2025-08-01", "2018-06-30")).toBe(
      "unallocated ?10[00007 00003 00005]:1 < 10".replace("00007 ", "00002 00007 "),
    );
  });
});

describe("days", () => {
  it("a year's row of a unit that closed in it is looked at on its last day", () => {
    const plan = planRestating(REGISTRY, "2024-06-30");
    const unit = REGISTRY.unitByCode("00001", "2024-01-01");
    const year = { start: "2025-01-01", end: "2025-12-31" };
    expect(unit && plan.portionsOf(unit, year).fate).toBe("kept");
    const later = planRestating(REGISTRY, NOW);
    expect(unit && told(later.portionsOf(unit, year))).toBe("whole 00010:1 < 00010");
  });
  it("equal portions of a unit are one object, whatever the day", () => {
    const plan = planRestating(REGISTRY, NOW);
    const unit = REGISTRY.unitByCode("00003", "2024-01-01");
    if (unit === null) throw new Error("no unit");
    expect(plan.portionsOf(unit, day("2021-01-01"))).toBe(plan.portionsOf(unit, day("2024-01-01")));
  });
});
