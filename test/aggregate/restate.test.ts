import type { AggregateInput } from "../../src/aggregate/input.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate } from "../../src/aggregate/index.ts";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { ReportRow } from "../../src/model/report.ts";
import { exact, type Value } from "../../src/model/value.ts";
import type { Registry } from "../../src/units/registry.ts";
import { planRestating } from "../../src/units/restate/index.ts";
import { EQUAL_SPLIT, NO_SPLIT, type Split } from "../../src/units/restate/split.ts";
import { registryFrom } from "../units/helpers.ts";

const PERIOD = {
  code: "2024",
  type: "year",
  scheme: "civil",
  start: "2024-01-01",
  end: "2024-12-31",
} as const;

interface Given {
  readonly code: string;
  readonly value: Value;
  readonly indicator?: string;
  readonly category?: string | null;
  readonly item?: string;
  readonly on?: string;
}

function observationOf(registry: Registry, given: Given): Observation {
  const on = given.on ?? "2024-06-30";
  const unit = registry.unitByCode(given.code, on);
  if (unit === null) throw new Error(`no unit ${given.code}`);
  const { indicator = "valuable_tips", value, category, item } = given;
  return {
    indicator,
    unit,
    value,
    by: category === undefined ? {} : { category },
    ...(item === undefined ? {} : { item }),
    form: "tips",
    record: true,
    start: on,
    end: on,
    cell: { file: "a.csv", sheet: "a", row: 1, column: 1 },
  };
}

function run(
  registry: Registry,
  given: readonly Given[],
  asked: Partial<AggregateInput> = {},
  split: Split = NO_SPLIT,
) {
  const observations = given.map((one) => observationOf(registry, one));
  return aggregate({
    observations,
    reporting: observations.map(({ unit, start, end }) => ({
      unit,
      form: "tips",
      stretch: { start, end },
      record: true,
    })),
    registry,
    catalogue: makeCatalogue(),
    period: PERIOD,
    levels: ["province", "district", "commune"],
    by: null,
    only: null,
    within: null,
    provisional: false,
    lacking: [],
    old: [],
    restating: planRestating(registry, "2025-07-01", "2025-07-01", split),
    ...asked,
  });
}

/** `code value status`; `?parent` for an unallocated line; breakdowns after a slash. */
function told(rows: readonly ReportRow[], indicator = "valuable_tips"): string[] {
  return rows.map(({ unit, by, values }) => {
    const value = values[indicator];
    const slice = Object.values(by)
      .map((v) => `/${v ?? "-"}`)
      .join("");
    const name =
      unit.unallocated === true
        ? `?${unit.parent ?? ""}(${unit.targets?.join(" ") ?? ""})`
        : unit.code;
    return `${name}${slice} ${value?.value ?? "null"} ${value?.status ?? ""}`;
  });
}

const REGISTRY = registryFrom(
  "10,Tỉnh Mười,province,,,2025-07-01,30,",
  "30,Tỉnh Ba Mươi,province,,2025-07-01,,,",
  "101,Huyện Một,district,10,,2025-07-01,,",
  "00001,Xã A,commune,101,,2025-07-01,00010,",
  "00002,Xã B,commune,101,,2025-07-01,00010;00011,",
  "00003,Xã C,commune,101,,2025-07-01,00010:0.6;00011:0.4,",
  "00010,Xã Mười,commune,30,2025-07-01,,,",
  "00011,Xã Mười Một,commune,30,2025-07-01,,,",
);

const THREE: readonly Given[] = [
  { code: "00001", value: exact(10) },
  { code: "00002", value: exact(5) },
  { code: "00003", value: exact(7) },
];

describe("restated totals", () => {
  it("whole, by shares, unallocated: each marked, the province exact", () => {
    const { rows, restated } = run(REGISTRY, THREE);
    expect(told(rows)).toEqual(["30 22 A", "00010 14 E", "00011 3 E", "?30(00010 00011) 5 A"]);
    expect(restated?.fates).toEqual({ kept: 0, whole: 1, shares: 1, unallocated: 1 });
    expect(restated?.balance).toEqual([{ indicator: "valuable_tips", reported: 22, restated: 22 }]);
  });
  it("a target's own total is incomplete, above the line it is not", () => {
    const { rows } = run(REGISTRY, THREE);
    const lacking = rows.filter(({ values }) => values["valuable_tips"]?.incomplete === true);
    expect(lacking.map(({ unit }) => unit.code)).toEqual(["00010", "00011"]);
  });
  it("--split equal leaves nothing unallocated", () => {
    const { rows } = run(REGISTRY, THREE, {}, EQUAL_SPLIT);
    expect(told(rows)).toEqual(["30 22 A", "00010 17 E", "00011 5 E"]);
  });
  it("apportions the unit's total, not each row: rounding does not favour the large share", () => {
    const many = Array.from({ length: 100 }, () => ({ code: "00003", value: exact(1) }));
    expect(told(run(REGISTRY, many).rows)).toEqual(["30 100 A", "00010 60 E", "00011 40 E"]);
  });
  it("the line shows where a level below what holds it is asked", () => {
    const shown = (levels: AggregateInput["levels"]) => told(run(REGISTRY, THREE, { levels }).rows);
    expect(shown(["province"])).toEqual(["30 22 A"]);
    expect(shown(["province", "district"])).toEqual(["30 22 A", "?30(00010 00011) 5 A"]);
  });
  it("an old district's own figure stands under its parent's successor", () => {
    const { rows } = run(REGISTRY, [{ code: "101", value: exact(4) }]);
    expect(told(rows)).toEqual(["30 4 A", "?30() 4 A"]);
    expect(rows[1]?.unit).toEqual({
      code: null,
      name: "Chưa phân bổ",
      level: "commune",
      parent: "30",
      unallocated: true,
      targets: [],
      targetNames: [],
    });
  });
  it("breakdowns agree with their total, in lines and across lines", () => {
    const given = ["an ninh", "kinh tế", null].map((category) => ({
      code: "00003",
      value: exact(3),
      category,
    }));
    const { rows } = run(REGISTRY, given, { by: "category" });
    expect(told(rows)).toEqual([
      "30 9 A",
      "30/an ninh 3 A",
      "30/kinh tế 3 A",
      "30/- 3 A",
      "00010 5 E",
      "00010/an ninh 2 E",
      "00010/kinh tế 2 E",
      "00010/- 1 E",
      "00011 4 E",
      "00011/an ninh 1 E",
      "00011/kinh tế 1 E",
      "00011/- 2 E",
    ]);
  });
  it("a distinct count cannot be divided: null; above its parts it is counted afresh", () => {
    const of = (code: string, item: string): Given => ({
      code,
      item,
      value: exact(1),
      indicator: "model_types",
    });
    const { rows } = run(REGISTRY, [of("00001", "x"), of("00003", "x"), of("00003", "y")]);
    expect(told(rows, "model_types")).toEqual(["30 2 A", "00010 null L", "00011 null L"]);
  });
  it("hedged figures keep bounds that hold", () => {
    const value: Value = { value: 1300, status: "E", qualifier: ">", lower: 1301, upper: null };
    const { rows } = run(REGISTRY, [{ code: "00003", value }]);
    expect(rows.map((row) => row.values["valuable_tips"])).toMatchObject([
      { value: 1300, qualifier: ">", lower: 1301, upper: null },
      { value: 780, qualifier: ">", lower: 780, upper: null },
      { value: 520, qualifier: ">", lower: 520, upper: null },
    ]);
  });
  it("missing stays missing, in every part", () => {
    const value: Value = { value: null, status: "O", qualifier: "=", lower: null, upper: null };
    expect(told(run(REGISTRY, [{ code: "00003", value }]).rows)).toEqual([
      "30 null O",
      "00010 null O",
      "00011 null O",
    ]);
  });
  it("who must report are the units in force at the end of the period, where their figures went", () => {
    const { rows } = run(REGISTRY, THREE.slice(0, 2));
    expect(
      rows.map(({ unit, reporting }) => [unit.code, reporting.actual, reporting.expected]),
    ).toEqual([["30", 2, 3], ["00010", 1, 2], expect.anything(), [null, 1, 1]]);
  });
});

/** Random histories: two generations of communes in districts and provinces, any succession between. */
const CODES = ["1", "2", "3", "4", "5", "6"];
const successors = fc.oneof(
  fc.constantFrom("", ...CODES.map((c) => `9${c}`)),
  fc
    .uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 3 })
    .map((c) => c.map((x) => `9${x}`).join(";")),
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 0, max: 100 }),
    )
    .map(([[a, b], n]) => `9${a}:${n / 100};9${b}:${(100 - n) / 100}`),
);
const history = fc.record({
  heirs: fc.array(successors, { minLength: 6, maxLength: 6 }),
  districts: fc.array(fc.constantFrom("d1", "d2", "d3"), { minLength: 12, maxLength: 12 }),
  figures: fc.array(
    fc.record({
      code: fc.constantFrom(...CODES),
      value: fc.nat(999),
      category: fc.constantFrom("a", "b", null, undefined),
    }),
    { maxLength: 30 },
  ),
  equal: fc.boolean(),
  back: fc.boolean(),
});

describe("conservation", () => {
  it("under random successions every level adds up, forward and back, with and without a split", () => {
    fc.assert(
      fc.property(history, ({ heirs, districts, figures, equal, back }) => {
        const registry = registryFrom(
          "p1,Tỉnh P,province,,,,,",
          "p2,Tỉnh Q,province,,,,,",
          "d1,Huyện D,district,p1,,,,",
          "d2,Huyện E,district,p1,,,,",
          "d3,Huyện G,district,p2,,,,",
          ...CODES.map((c, i) => `${c},Xã ${c},commune,${districts[i]},,2024-07-01,${heirs[i]},`),
          ...CODES.map((c, i) => `9${c},Xã 9${c},commune,${districts[i + 6]},2024-07-01,,,`),
        );
        const given = figures.map(({ code, value, category }) => ({
          code: back ? `9${code}` : code,
          value: exact(value),
          on: back ? "2024-08-01" : "2024-06-30",
          ...(category === undefined ? {} : { category }),
        }));
        const split = equal ? EQUAL_SPLIT : NO_SPLIT;
        const restating = planRestating(registry, back ? "2024-06-30" : "2024-07-01", "x", split);
        const { rows } = run(registry, given, { restating, by: "category" });
        const shuffled = run(registry, given.toReversed(), { restating, by: "category" });
        expect(shuffled.rows).toEqual(rows);
        expectSums(
          rows,
          figures.reduce((sum, { value }) => sum + value, 0),
        );
      }),
      { numRuns: 300 },
    );
  });
});

function expectSums(rows: readonly ReportRow[], total: number): void {
  const value = (row: ReportRow) => row.values["valuable_tips"]?.value ?? 0;
  const totals = rows.filter(({ by }) => Object.keys(by).length === 0);
  const sum = (some: readonly ReportRow[]) => some.reduce((all, row) => all + value(row), 0);
  const top = totals.filter(({ unit }) => unit.parent === null);
  expect(sum(top)).toBe(total);
  for (const row of totals) {
    expect(value(row)).toBeGreaterThanOrEqual(0);
    const { code, level } = row.unit;
    if (code === null || level === "commune") continue;
    expect(sum(totals.filter(({ unit }) => unit.parent === code))).toBe(value(row));
  }
}
