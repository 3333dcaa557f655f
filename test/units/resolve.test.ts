import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveUnit } from "../../src/units/resolve.ts";
import { ask, day, registryFrom, told } from "./helpers.ts";

const YEAR_2025 = { start: "2025-01-01", end: "2025-12-31" };

describe("by name", () => {
  it.each([
    ["Xã An Đức", ["83"], "29173"],
    ["CÔNG AN XÃ AN ĐỨC", [], "29173"],
    ["xã an đức".normalize("NFD"), [], "29173"],
    ["Xã An Hiệp", ["836"], "29161"],
    ["Xã An Hiệp", ["83", "837"], "29218"],
    ["H. Ba Tri", ["83"], "836"],
    ["Huyện Ba Tri", ["29173"], "836"],
    ["TT. Ba Tri", ["836"], "29110"],
    ["Phường Hòa Bình", ["540"], "21550"],
    ["P.01", ["540"], "21553"],
    ["P1", ["540"], "21553"],
    ["P Rao", ["504"], "20467"],
    ["Ca Thành", ["504"], "20468"],
    ["CA xã Ca Thành", ["504"], "20468"],
    ["Xã Ea H\u2019leo", [], "20469"],
    ["Xã Cộng Hoà", [], "00004"],
    ["An Đức", ["836"], "29173"],
    ["An Đức Cũ", ["836"], "29173"],
    ["Bình Định", [], "52"],
  ] as const)("%s in %j", (name, scope, id) => {
    expect(told(ask({ name, scope: [...scope] }))).toBe(id);
  });

  it("never drops a written type", () => {
    expect(told(ask({ name: "Xã Ba Tri", scope: ["836"] }))).toMatch(/^unit-not-in-force/);
    expect(told(ask({ name: "Thị trấn An Đức", scope: ["836"] }))).toBe("unknown-unit 29173");
  });
  it("takes a name without type only where one unit is left", () => {
    expect(told(ask({ name: "Ba Tri", scope: ["836"] }))).toBe("ambiguous-unit 836 29110");
    expect(told(ask({ name: "Ba Tri", scope: ["836"], levelHint: "commune" }))).toBe("29110");
    expect(told(ask({ name: "Kỳ Anh", scope: ["42"] }))).toBe("ambiguous-unit 447 449");
    expect(told(ask({ name: "Xã An Hiệp" }))).toBe("ambiguous-unit 29161 29218");
  });
  it("suggests and does not accept what is nearly right", () => {
    expect(told(ask({ name: "Xa An Duc", scope: ["836"] }))).toMatch(/^unknown-unit 29173/);
    expect(told(ask({ name: "Xã An Đứt", scope: ["836"] }))).toMatch(/^unknown-unit 29173/);
    expect(told(ask({ name: "Thành phố Quy Nhơn" }))).toBe("unit-not-in-force 540");
    expect(told(ask({ name: "Thành phố Quy Nhon" }))).toMatch(/^unknown-unit 540/);
    expect(told(ask({ name: "Xã Hoàn Toàn Khác", scope: ["836"] }))).toBe("unknown-unit");
    expect(told(ask({ name: "" }))).toBe("unknown-unit");
    expect(told(ask({ name: "Công an xã" }))).toBe("unknown-unit");
  });
  it("says where else the name is", () => {
    const r = ask({ name: "Xã An Đức", scope: ["504"] });
    expect(r).toMatchObject({
      code: "unknown-unit",
      facts: { elsewhere: ["Xã An Đức, Huyện Ba Tri, Tỉnh Bến Tre (29173)"], elsewhereCount: 1 },
    });
  });
});

describe("in time", () => {
  it("names the successor, through scopes of either time", () => {
    const on = "2025-08-01";
    expect(told(ask({ name: "Xã An Đức", on }))).toBe("unit-not-in-force 29110");
    expect(told(ask({ name: "Xã An Đức", on, scope: ["86@2025-07-01"] }))).toBe(
      "unit-not-in-force 29110",
    );
    expect(told(ask({ name: "Tỉnh Bến Tre", on }))).toBe("unit-not-in-force 86");
  });
  it("names the predecessor", () => {
    expect(told(ask({ name: "Xã Ba Tri", scope: ["83"] }))).toBe(
      "unit-not-in-force 29110 29173 29161",
    );
  });
  it("takes the code as of the day", () => {
    expect(told(ask({ code: "52", on: "2025-06-30" }))).toBe("52");
    expect(told(ask({ code: "52", on: "2025-07-01" }))).toBe("52@2025-07-01");
    expect(told(ask({ code: "64", on: "2025-07-01" }))).toBe("unit-not-in-force 52");
    expect(told(ask({ name: "Gia Lai", on: "2026-01-01" }))).toBe("52@2025-07-01");
  });
  it("finds a unit that closed in the period", () => {
    expect(told(ask({ name: "Xã An Đức", on: YEAR_2025, scope: ["836"] }))).toBe("29173");
    expect(told(ask({ code: "29173", on: YEAR_2025 }))).toBe("29173");
  });
  it("lets name and code decide between spells of a period", () => {
    expect(told(ask({ name: "Tỉnh Gia Lai", on: YEAR_2025 }))).toBe("ambiguous-unit 64 52");
    expect(told(ask({ code: "52", on: YEAR_2025 }))).toBe("ambiguous-unit 52 52");
    expect(told(ask({ name: "Tỉnh Gia Lai", code: "52", on: YEAR_2025 }))).toBe("52@2025-07-01");
    expect(told(ask({ name: "Tỉnh Bình Định", code: "52", on: YEAR_2025 }))).toBe("52");
  });
  it("takes either name in a year of renaming, and the latest spell", () => {
    const on = { start: "2020-07-01", end: "2021-06-30" };
    const old = ask({ name: "Thành phố Qui Nhơn", on });
    expect(old).toMatchObject({ kind: "found", spell: { name: "Thành phố Qui Nhơn" } });
    expect(told(ask({ name: "Thành phố Quy Nhơn", on }))).toBe("540");
  });
});

describe("by code", () => {
  it("alone, in a window of two spells, is the unit as it last is", () => {
    const on = { start: "2020-12-01", end: "2021-02-01" };
    const found = { kind: "found", spell: { name: "Thành phố Quy Nhơn", validFrom: "2021-01-01" } };
    expect(ask({ code: "540", on })).toMatchObject(found);
    expect(ask({ code: "540", on, scope: ["52"] })).toMatchObject(found);
  });
  it("finds, with the name as witness", () => {
    expect(told(ask({ code: " 29173 " }))).toBe("29173");
    expect(told(ask({ code: "29110", name: "Ba Tri" }))).toBe("29110");
    expect(told(ask({ code: "29173", name: "Xã An Hiệp", scope: ["836"] }))).toBe(
      "unit-conflict 29173 29161",
    );
    expect(told(ask({ code: "29173", name: "Xã An Đứt" }))).toBe("unit-conflict 29173");
    expect(told(ask({ code: "29173", scope: ["504"] }))).toBe("unit-conflict 29173");
  });
  it("never pads in silence", () => {
    expect(told(ask({ code: "4" }))).toBe("unknown-unit 00004");
    expect(told(ask({ code: "4", name: "Xã Cộng Hòa" }))).toBe("unknown-unit 00004");
    expect(told(ask({ code: "99999", name: "Xã An Đức" }))).toBe("unknown-unit 29173");
    expect(told(ask({ code: "x" }))).toBe("unknown-unit");
  });
});

describe("a registry of agencies", () => {
  const registry = registryFrom(
    "836,Huyện Ba Tri,district,,,,,",
    "CA836,Công an huyện Ba Tri,district,836,,,,",
    "T1,Trường THPT Ba Tri,commune,836,,,,",
  );
  const told1 = (name: string): string =>
    told(resolveUnit(registry, { name, on: day("2020-01-01"), scope: [] }));
  it("keeps agency and district apart where both are units", () => {
    expect(told1("CÔNG AN HUYỆN BA TRI")).toBe("CA836");
    expect(told1("Huyện Ba Tri")).toBe("836");
    expect(told1("trường THPT Ba Tri")).toBe("T1");
  });
});

describe("any registry", () => {
  const word = fc.constantFrom(
    "An",
    "Đức",
    "Hòa",
    "Hoà",
    "Thuỷ",
    "Xã",
    "Phường",
    "P",
    "Ca",
    "1",
    "02",
  );
  const name = fc
    .tuple(
      fc.constantFrom("Xã", "Phường", "Thị trấn"),
      fc.array(word, { minLength: 1, maxLength: 3 }),
    )
    .map(([type, words]) => [type, ...words].join(" "));
  it("resolves every unit to itself by code and name, and by name to it or to ambiguous-unit", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
        const lines = names.map((n, i) => `${100 + i},${n},commune,01,,,,`);
        const registry = registryFrom("01,Huyện Một,district,,,,,", ...lines);
        const scope = [registry.unitById("01")!];
        names.forEach((n, i) => {
          const on = day("2024-02-29");
          const id = String(100 + i);
          expect(told(resolveUnit(registry, { name: n, code: id, on, scope }))).toBe(id);
          const byName = told(resolveUnit(registry, { name: `Công an ${n}`, on, scope }));
          expect(byName === id || byName.startsWith("ambiguous-unit ")).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });
});
