import { describe, expect, it } from "vitest";
import { boundaryChanges } from "../../src/units/boundary-changes.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";

const HEAD = "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases\n";
const SPAN = { start: "2020-01-01", end: "2026-12-31" };

/** Changes of every unit, as `code kind date: others`. */
function changesOf(csv: string, span = SPAN): string[] {
  const { registry, problems } = parseRegistry(HEAD + csv, "units.csv");
  expect(problems).toEqual([]);
  return boundaryChanges(registry, registry.units, span).map(
    ({ unit, kind, date, others }) =>
      `${unit.id} ${kind} ${date}: ${others.map((other) => other.id).join(" ")}`,
  );
}

describe("changes of boundaries", () => {
  it("a rename and a change of type are none", () => {
    const csv = `52,Tỉnh Bình Định,province,,,,,
548,Huyện Hoài Nhơn,district,52,,2020-06-01,548,
548,Thị xã Hoài Nhơn,district,52,2020-06-01,,,
`;
    expect(changesOf(csv)).toEqual([]);
  });

  it("a merger ends the old units and begins a new one, under a code of the old", () => {
    const csv = `52,Tỉnh Bình Định,province,,,2025-07-01,52,
64,Tỉnh Gia Lai,province,,,2025-07-01,52,
52,Tỉnh Gia Lai,province,,2025-07-01,,,
`;
    expect(changesOf(csv)).toEqual([
      "52 ended 2025-07-01: 52@2025-07-01",
      "64 ended 2025-07-01: 52@2025-07-01",
      "52@2025-07-01 begun 2025-07-01: 52 64",
    ]);
  });

  it("a commune that goes to another district changes both, not their province", () => {
    const csv = `52,Tỉnh Bình Định,province,,,,,
542,Huyện An Lão,district,52,,,,
543,Huyện Hoài Ân,district,52,,,,
21001,Xã An Hòa,commune,542,,2022-01-01,21001,
21001,Xã An Hòa,commune,543,2022-01-01,,,
`;
    expect(changesOf(csv)).toEqual(["542 lost 2022-01-01: 21001", "543 gained 2022-01-01: 21001"]);
  });

  it("a merger inside a district leaves the district as it was", () => {
    const csv = `836,Huyện Ba Tri,district,,,,,
29113,Xã Tân Mỹ,commune,836,,2025-01-01,29116,
29116,Xã Mỹ Hòa,commune,836,,2025-01-01,29116,
29116,Xã Mỹ Hòa,commune,836,2025-01-01,,,
`;
    const changes = changesOf(csv);
    expect(changes.some((change) => change.startsWith("836"))).toBe(false);
    expect(changes).toContain("29116@2025-01-01 begun 2025-01-01: 29113 29116");
  });

  it("what happens outside the span, or on its first day, breaks no series of it", () => {
    const csv = `52,Tỉnh Bình Định,province,,,2025-07-01,52,
64,Tỉnh Gia Lai,province,,,2025-07-01,52,
52,Tỉnh Gia Lai,province,,2025-07-01,,,
`;
    expect(changesOf(csv, { start: "2025-07-01", end: "2026-12-31" })).toEqual([]);
    expect(changesOf(csv, { start: "2014-01-01", end: "2025-06-30" })).toEqual([]);
  });
});
