import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  InferredUnits,
  possibleRenames,
  type InferredHierarchy,
  type Mention,
} from "../../src/units/infer.ts";
import { resolveUnit } from "../../src/units/resolve.ts";
import { day } from "./helpers.ts";

const TODAY = "2024-06-01";
const on = day(TODAY);

function build(mentions: readonly Mention[]): {
  h: InferredHierarchy;
  path: (i: number) => string;
} {
  const units = new InferredUnits();
  const keys = mentions.map((m) => units.add({ on, ...m }));
  const h = units.build();
  const path = (i: number): string => {
    const unit = h.unitOf(keys[i] as string);
    const names = [unit, ...h.registry.ancestorsOf(unit, TODAY)].map((u) => {
      return `${u.level[0]}:${h.registry.nameOf(u, on)}${u.code === null ? "" : `(${u.code})`}`;
    });
    return names.join(" < ");
  };
  return { h, path };
}
const pathOf = (mention: Mention): string => build([mention]).path(0);

describe("levels", () => {
  it.each([
    [{ unit: "Tỉnh Bến Tre" }, "p:Tỉnh Bến Tre(83)"],
    [{ unit: "CÔNG AN HUYỆN BA TRI" }, "d:Huyện Ba Tri"],
    [{ unit: "Đặc khu Côn Đảo" }, "c:Đặc khu Côn Đảo"],
    [{ unit: "Thành phố Cần Thơ" }, "p:Thành phố Cần Thơ(92)"],
    [{ unit: "Thành phố Huế" }, "d:Thành phố Huế"],
    // One unit through its renaming: shown here under its name of 2024.
    [{ unit: "Thành phố Huế", on: day("2025-03-01") }, "p:Tỉnh Thừa Thiên Huế(46)"],
    [
      { unit: "TP Huế", province: "Tỉnh Thừa Thiên Huế" },
      "d:Thành phố Huế < p:Tỉnh Thừa Thiên Huế(46)",
    ],
    [{ unit: "An Đức" }, "c:An Đức"],
    [{ unit: "Ba Tri", province: "Bến Tre" }, "d:Ba Tri < p:Tỉnh Bến Tre(83)"],
    [
      { unit: "Ba Tri", province: "Vĩnh Long", on: day("2025-08-01") },
      "c:Ba Tri < p:Tỉnh Vĩnh Long(86)",
    ],
    [
      { unit: "Ba Tri", levelHint: "commune", province: "Bến Tre" },
      "c:Ba Tri < p:Tỉnh Bến Tre(83)",
    ],
    [
      { unit: "Xã An Đức", district: "H. Ba Tri", province: "Tỉnh Bến Tre" },
      "c:Xã An Đức < d:Huyện Ba Tri < p:Tỉnh Bến Tre(83)",
    ],
    [{ unit: "Công an huyện Ba Tri", district: "Huyện Ba Tri" }, "d:Huyện Ba Tri"],
  ] as const)("%j", (mention, path) => expect(pathOf(mention)).toBe(path));
});

describe("parents", () => {
  it("learns a district's province anywhere, unless two claim it", () => {
    const scoped = { unit: "Xã An Đức", district: "Huyện Ba Tri" };
    const learned = build([scoped, { unit: "Huyện Ba Tri", province: "Bến Tre" }]);
    expect(learned.path(0)).toBe("c:Xã An Đức < d:Huyện Ba Tri < p:Tỉnh Bến Tre(83)");
    const doubtful = build([
      { unit: "Xã A", district: "Huyện Châu Thành" },
      { unit: "Huyện Châu Thành", province: "Bến Tre" },
      { unit: "Huyện Châu Thành", province: "Tiền Giang" },
    ]);
    expect(doubtful.path(0)).toBe("c:Xã A < d:Huyện Châu Thành");
  });
  it("does not guess a parent", () => {
    const { h, path } = build([
      { unit: "Xã An Đức", district: "Huyện Ba Tri" },
      { unit: "Xã An Đức" },
      { unit: "Xã An Đức", district: "Huyện Thạnh Phú" },
    ]);
    expect(path(1)).toBe("c:Xã An Đức");
    expect(h.registry.units.filter((u) => u.level === "commune")).toHaveLength(3);
  });
  it("joins spellings, and names without type where one unit is left", () => {
    const district = "Huyện Ba Tri";
    const { h, path } = build([
      { unit: "XÃ TÂN THUỶ", district },
      { unit: "Công an xã Tân Thủy", district: "BA TRI" },
      { unit: "Tân Thủy", district },
      { unit: "Xã Ba Tri", district },
      { unit: "Thị trấn Ba Tri", district },
      { unit: "Ba Tri", district },
    ]);
    expect(new Set([path(0), path(1), path(2)]).size).toBe(1);
    expect(h.registry.units).toHaveLength(5);
    expect(path(5)).toBe("c:Ba Tri < d:Huyện Ba Tri");
  });
  it("names the rivals of an ambiguous name", () => {
    const units = new InferredUnits();
    const district = "Huyện Kỳ Anh";
    units.add({ unit: "Xã Kỳ Hà", district, on });
    units.add({ unit: "Phường Kỳ Hà", district, on });
    const key = units.add({ unit: "Kỳ Hà", district, on });
    const clear = units.add({ unit: "Xã Kỳ Hà", district, on });
    const h = units.build();
    expect(h.rivalsOf(key)).toHaveLength(2);
    expect(h.rivalsOf(clear)).toEqual([]);
  });
});

describe("provinces", () => {
  it("tells the two units of one code apart by date", () => {
    const { h, path } = build([
      { unit: "Xã A", province: "Tỉnh Bình Định" },
      { unit: "Xã A", province: "Tỉnh Gia Lai", on: day("2026-01-01") },
      { unit: "Xã A", province: "Tỉnh Gia Lai" },
    ]);
    expect([path(0), path(1), path(2)]).toEqual([
      "c:Xã A < p:Tỉnh Bình Định(52)",
      "c:Xã A < p:Tỉnh Gia Lai(52)",
      "c:Xã A < p:Tỉnh Gia Lai(64)",
    ]);
    expect(h.registry.units).toHaveLength(6);
    const byCode = (date: string): unknown =>
      resolveUnit(h.registry, { code: "52", on: day(date), scope: [] });
    expect(byCode("2024-01-01")).toMatchObject({ unit: { id: "52" } });
    expect(byCode("2026-01-01")).toMatchObject({ unit: { id: "52@2025-07-01" } });
  });
  it("knows one by its name after its time, too", () => {
    expect(pathOf({ unit: "Xã A", province: "Tỉnh Bến Tre", on: day("2025-08-01") })).toBe(
      "c:Xã A < p:Tỉnh Bến Tre(83)",
    );
  });
});

it("names pairs that a registry might join", () => {
  const province = "Bình Phước";
  const { h } = build([
    { unit: "Huyện Chơn Thành", province },
    { unit: "Thị xã Chơn Thành", province },
    { unit: "Thành phố Qui Nhơn", province: "Bình Định" },
    { unit: "Thành phố Quy Nhơn", province: "Bình Định" },
    { unit: "Xã Chơn Thành", district: "Huyện Chơn Thành", province },
  ]);
  const names = possibleRenames(h.registry).map((pair) =>
    pair.map((u) => h.registry.nameOf(u, on)),
  );
  expect(names).toEqual([
    ["Huyện Chơn Thành", "Thị xã Chơn Thành"],
    ["Thành phố Qui Nhơn", "Thành phố Quy Nhơn"],
  ]);
});

it("does not depend on the order of mentions", () => {
  const mention = fc.record(
    {
      unit: fc.constantFrom(
        "Xã A",
        "XÃ A",
        "A",
        "Phường A",
        "Huyện B",
        "B",
        "Tỉnh Bến Tre",
        "Thị xã B",
      ),
      district: fc.constantFrom("Huyện B", "B", "Thị xã B"),
      province: fc.constantFrom("Bến Tre", "Tỉnh Gia Lai", "Xứ Lạ"),
      on: fc.constantFrom(day("2024-01-01"), day("2026-01-01"), {
        start: "2025-01-01",
        end: "2025-12-31",
      }),
    },
    { requiredKeys: ["unit"] },
  );
  const seen = (mentions: readonly Mention[]): unknown => {
    const units = new InferredUnits();
    const keys = mentions.map((m) => units.add(m));
    const h = units.build();
    const found = [...new Set(keys)].sort().map((k) => [k, h.unitOf(k), h.rivalsOf(k)]);
    return [h.registry.units, found];
  };
  fc.assert(
    fc.property(fc.array(mention, { minLength: 1, maxLength: 8 }), (mentions) => {
      expect(seen([...mentions].reverse())).toEqual(seen(mentions));
    }),
    { numRuns: 200 },
  );
});

it("where else a name is, is said without a code that nobody has given", () => {
  const { h } = build([
    { unit: "Xã An Đức", district: "Huyện Ba Tri" },
    { unit: "Xã Tân Mỹ", district: "Huyện Thạnh Phú" },
  ]);
  const scope = h.registry.units.filter(
    (unit) => h.registry.nameOf(unit, on) === "Huyện Thạnh Phú",
  );
  expect(scope).toHaveLength(1);
  expect(resolveUnit(h.registry, { name: "Xã An Đức", on, scope })).toMatchObject({
    code: "unknown-unit",
    facts: { elsewhere: ["Xã An Đức, Huyện Ba Tri"] },
  });
});
