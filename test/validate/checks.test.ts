import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import type { Indicator } from "../../src/model/catalogue.ts";
import type { Problem } from "../../src/model/finding.ts";
import { columnLetter } from "../../src/util/a1.ts";
import type { Placing, RowTime } from "../../src/model/form-sheet.ts";
import type { RowBlock } from "../../src/model/row-block.ts";
import { alikeRows } from "../../src/validate/alike-rows.ts";
import { additivityOf } from "../../src/validate/additivity.ts";
import { validate, type CheckContext } from "../../src/validate/index.ts";
import { placed, type SheetSpec } from "./sheets.ts";

const catalogue = makeCatalogue();
const scheme = { id: "civil", label: { vi: "", en: "" }, cutoffDay: null };
const CONTEXT: CheckContext = { ...catalogue, today: "2020-12-31", scheme };

const where = ({ code, place }: Problem): string =>
  `${code} ${place.column === undefined ? "" : columnLetter(place.column)}${place.row ?? ""}`;
const found = (...specs: SheetSpec[]): string[] => validate(specs.map(placed), CONTEXT).map(where);
const tips = (rows: SheetSpec["rows"], more: Partial<SheetSpec> = {}): SheetSpec => ({
  fields: ["tips_received", "valuable_tips"],
  rows,
  ...more,
});
const one = (valuable_tips: string | number): SheetSpec["rows"][number] => ({
  counts: { valuable_tips },
});

describe("cells", () => {
  it.each([
    ["nhiều", ["not-a-number F2"]],
    ["1,234", ["ambiguous-number F2"]],
    [1.642, ["not-an-integer F2"]],
    ["-3", ["negative-count F2"]],
    ["123456789", ["number-too-large F2"]],
    ["65535", ["truncated-value F2"]],
    ["hơn 300", ["approximate-value F2"]],
    ["#REF!", ["formula-error F2"]],
    ["-", []],
    ["1.234", []],
  ])("%j: %j", (written, expected) => {
    expect(found(tips([one(written)]))).toEqual(expected);
  });

  it("a merged cell is told once, and what was refused in a total is told too", () => {
    const rows = [1, 2, 3].map(() => ({ counts: { valuable_tips: ["nhiều", 2] as const } }));
    expect(found(tips(rows)).filter((text) => text.startsWith("not"))).toEqual(["not-a-number F2"]);
    const totals = [{ counts: { valuable_tips: "#REF!" }, covers: [2] }];
    expect(found(tips([one(3)], { totals }))).toEqual(["formula-error F3"]);
  });

  it("the problem of a time stands at its cell, with what was written", () => {
    const at = { text: "31/02/2020", row: 2, column: 2 };
    const time = {
      kind: "problem",
      code: "invalid-date",
      at,
      facts: { reason: "no-such-day" },
    } as const;
    const [problem] = validate([placed(tips([{ time, counts: {} }]))], CONTEXT);
    expect(problem).toMatchObject({ code: "invalid-date", value: "31/02/2020", field: "date" });
    const name = { ...time, at: { ...at, text: "Nguyễn Văn A" } };
    const [hidden] = validate([placed(tips([{ time: name, counts: {} }]))], CONTEXT);
    expect(hidden).not.toHaveProperty("value");
  });
});

describe("rows", () => {
  it("future-date, date-outside-period", () => {
    expect(found(tips([{ ...one(1), date: "2021-01-01" }]))).toEqual(["future-date B2"]);
    expect(found(tips([{ ...one(1), date: "2020-12-31" }]))).toEqual([]);
    const title = {
      kind: "label",
      label: { type: "month", year: 2020, index: 3 },
      at: null,
    } as const;
    const rows = [one(1), { ...one(2), date: "2020-04-01" }];
    expect(found(tips(rows, { title }))).toEqual(["date-outside-period B3"]);
  });

  it("unknown-code: a warning, for an activity an error; never a phone number", () => {
    expect(found(tips([{ ...one(1), category: "giao thông", listed: false }]))).toEqual([
      "unknown-code C2",
    ]);
    const phone = placed(tips([{ ...one(1), category: "0912345678", listed: false }]));
    const [problem] = validate([phone], CONTEXT);
    expect(JSON.stringify(problem)).not.toContain("0912345678");
  });

  it.each([
    [{ cases_reported: 3, cases_solved: 4 }, ["solved-exceeds-reported F2"]],
    [{ cases_reported: 4, cases_solved: 4 }, []],
    [{ cases_reported: "...", cases_solved: 4 }, []],
    [{ cases_reported: "hơn 3", cases_solved: 4 }, ["approximate-value E2"]],
    [{ cases_solved: "51/43" }, ["solved-exceeds-reported F2"]],
    [{ cases_solved: "43/51" }, []],
  ])("%j: %j", (counts, expected) => {
    const fields = ["cases_reported", "cases_solved"];
    expect(found({ form: "cases", fields, rows: [{ counts }] })).toEqual(expected);
  });

  it.each([
    [{ sessions: 0, attendees: 50 }, ["attendees-without-sessions F2"]],
    [
      { sessions: "-", attendees: "hơn 50" },
      ["approximate-value F2", "attendees-without-sessions F2"],
    ],
    [{ sessions: null, attendees: 50 }, []],
    [{ sessions: 1, attendees: 0 }, ["sessions-without-attendees F2"]],
    [{ sessions: 1, attendees: "..." }, []],
    [{ sessions: 0, attendees: 0 }, []],
  ])("%j: %j", (counts, expected) => {
    const fields = ["sessions", "attendees"];
    expect(found({ form: "sessions", fields, rows: [{ counts }] })).toEqual(expected);
  });
});

describe("total rows", () => {
  const rows = [one(4), { ...one("-"), unit: "Xã An Hiệp" }, { ...one("5"), unit: "Xã Bảo Thạnh" }];
  const total = (valuable_tips: string | number | null, more: SheetSpec["rows"] = rows): string[] =>
    found(
      tips(more, { totals: [{ counts: { valuable_tips }, covers: more.map((_, i) => i + 2) }] }),
    );

  it("differ or not", () => {
    expect(total(9)).toEqual([]);
    expect(total(10)).toEqual(["total-row-mismatch F5"]);
    expect(total("8")).toEqual(["total-row-mismatch F5"]);
    expect(total(null)).toEqual([]);
    expect(total("hơn 8")).toEqual([]);
    expect(total(0, [{ counts: {} }])).toEqual([]);
    expect(total(7, [{ counts: {} }])).toEqual(["total-row-mismatch F3"]);
  });

  it("the imbalance is given", () => {
    const totals = [{ counts: { valuable_tips: 10 }, covers: [2, 3, 4] }];
    const [problem] = validate([placed(tips(rows, { totals }))], CONTEXT);
    expect(problem).toMatchObject({
      suggestion: "9",
      facts: { stated: 10, sum: 9, difference: 1, rows: 3, heading: "Cột valuable_tips" },
    });
  });

  it("columns with a refused, hedged or uncollected cell are not compared", () => {
    expect(total(99, [...rows, one("nhiều")])).toEqual(["not-a-number F5"]);
    expect(total(99, [...rows, one("hơn 5")])).toEqual(["approximate-value F5"]);
    expect(total(99, [...rows, one("...")])).toEqual([]);
    expect(total(9, [...rows, one("x")])).toEqual([]);
  });

  it("a merged count stands in its first row only, and counts once", () => {
    const merged = [one(4), { counts: {} }];
    expect(total(4, merged)).toEqual([]);
    expect(total(8, merged)).toEqual(["total-row-mismatch F4"]);
  });

  it("a district above its communes is not added to them", () => {
    const district = { ...one(9), unit: "Huyện Ba Tri", level: "district" } as const;
    expect(total(9, [district, ...rows])).toEqual([]);
    expect(total(18, [district, ...rows])).toEqual([]);
    expect(total(12, [district, ...rows])).toEqual(["total-row-mismatch F6"]);
  });

  it("a stock over several periods and a distinct count are no sums", () => {
    const time = (index: number) =>
      ({ kind: "label", label: { type: "month", year: 2020, index }, at: null }) as const;
    const fields = ["models_maintained", "model_types"];
    const stock = (month: number) => ({
      time: time(month),
      counts: { models_maintained: 5, model_types: 2 },
    });
    const totals = [{ counts: { models_maintained: 5, model_types: 2 }, covers: [2, 3] }];
    expect(found({ form: "summary", fields, rows: [stock(1), stock(2)], totals })).toEqual([]);
    expect(found({ form: "summary", fields, rows: [stock(1), stock(1)], totals })).toEqual([
      "total-row-mismatch E4",
    ]);
  });

  it("a column of several indicators is as little of a sum as the strictest of them, whichever comes first", () => {
    const tipsReceived = catalogue.indicators.find(({ id }) => id === "tips_received");
    if (tipsReceived === undefined) throw new Error("no tips_received");
    const flow = {
      ...tipsReceived,
      id: "a_flow",
      sources: [{ form: "tips", field: "tips_received" }],
    };
    const elsewhere = { form: "sessions", field: "sessions" };
    const ofField = (more: Partial<Indicator>): Indicator[] => {
      const own = { ...flow, ...more };
      return [flow, own, flow];
    };
    const of = (indicators: readonly Indicator[]) =>
      additivityOf("tips_received", "tips", { ...CONTEXT, indicators });
    expect(of([flow, flow])).toBe("always");
    expect(of(ofField({ overTime: "LAST", overUnits: "SUM" }))).toBe("at one time");
    expect(of(ofField({ overTime: "LAST", sources: [elsewhere, ...flow.sources] }))).toBe(
      "at one time",
    );
    expect(of(ofField({ overTime: "LAST", sources: [elsewhere] }))).toBe("always");
    expect(of(ofField({ id: "tips_received", overUnits: "DISTINCT", sources: [] }))).toBe("never");
  });
});

it("fields are alike within one unit: those of two units are no table of parts", () => {
  const label = { type: "month", year: 2020, index: 3 } as const;
  const time: RowTime = { kind: "label", label, at: null };
  const of = (unit: string, category: string) => ({ ...one(1), time, unit, category });
  const axes = (rows: SheetSpec["rows"]) => {
    const { blocks, placings } = placed(tips(rows));
    const found = alikeRows(blocks[0] as RowBlock, placings[0] as Placing);
    return [...found].map(({ axis, rows: alike }) => `${axis ?? "units"} ${alike.join(" ")}`);
  };
  const [a, b] = ["Xã An Đức", "Xã An Hiệp"];
  const two = [of(a, "a"), of(a, "b"), of(b, "c"), of(b, "d")];
  expect(axes(two)).toEqual([]);
  expect(axes([...two, of(a, "e")])).toEqual(["category 0 1 4"]);
});

describe("rows that repeat", () => {
  it("in one file, whatever the sheet; not across files, not merged, not other figures", () => {
    expect(found(tips([one(4), one(4)]))).toEqual(["duplicate-row A3"]);
    expect(found(tips([one(4)]), tips([one(4)], { sheet: "Biểu 2" }))).toEqual([
      "duplicate-row A2",
    ]);
    expect(found(tips([one(4)]), tips([one(4)], { file: "b.csv" }))).toEqual([]);
    expect(found(tips([one(4), one(5)]))).toEqual([]);
    expect(found(tips([one(4), { ...one(4), unit: "Xã An Hiệp" }]))).toEqual([]);
    expect(found(tips([one(4), { counts: {} }]))).toEqual([]);
    const ab = { counts: { tips_received: 9, valuable_tips: 4 } };
    const ba = { counts: { valuable_tips: 4, tips_received: 9 } };
    expect(found(tips([ab, ba]))).toEqual(["duplicate-row A3"]);
    expect(found(tips([one(4), one(4), one(4)]))).toEqual(["duplicate-row A3", "duplicate-row A4"]);
  });
});
