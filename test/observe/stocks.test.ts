/** Stocks: each unit's latest whole report inside the window (domain 5); empty forms (domain 6). */
import { describe, expect, it } from "vitest";
import { checkOf, expectScenario, type Scenario, told, totalsOf } from "../support/run-files.ts";

const M = "Đơn vị;Ngày;Loại mô hình;Củng cố, duy trì;Nhân rộng\n";
const Y = "Đơn vị;Năm;Loại mô hình;Duy trì\n";
const S = "Đơn vị;Năm;Số loại mô hình;Mô hình được củng cố, duy trì\n";
const NOTHING =
  "CÔNG AN XÃ AN ĐỨC\nTháng 6/2020\n\nNgày;Lĩnh vực;Số tin có giá trị\nKhông phát sinh;;\n";

const CASES: readonly Scenario[] = [
  {
    name: "the latest whole report counts, with all its types and no older ones; flows add up",
    files: {
      "a.csv": `${M}Xã An Đức;30/06/2020;Camera;2;1\nXã An Đức;30/06/2020;Tiếng kẻng;3;0\nXã An Đức;31/12/2020;Camera;4;1\n`,
    },
    period: "2020",
    levels: ["commune"],
    totals: {
      "Xã An Đức": { models_maintained: "4A", models_replicated: "2A", model_types: "1A" },
    },
    balance: { read: 6, observed: 4, superseded: 2 },
  },
  {
    name: "reports of a later day than the window's end are not of the window",
    files: {
      "a.csv": `${M}Xã An Đức;30/06/2020;Camera;2;1\nXã An Đức;31/12/2020;Camera;4;1\n`,
    },
    period: "2020-H1",
    levels: ["commune"],
    totals: {
      "Xã An Đức": { models_maintained: "2A", models_replicated: "1A", model_types: "1A" },
    },
  },
  {
    name: "a year's stock is of its end, also in a window that begins within the year",
    files: { "a.csv": `${Y}Xã An Đức;2020;Camera;5\n` },
    period: "2020-H2",
    levels: ["commune"],
    totals: { "Xã An Đức": { models_maintained: "5A", model_types: "1A" } },
  },
  {
    name: "the stock of a unit that closed is superseded by its successor's; its flows remain",
    files: {
      "a.csv": `${M}Xã Phú Ngãi;31/12/2019;Camera;2;1\nXã Phước Tuy;31/12/2019;Camera;5;1\nXã Phước Ngãi;30/06/2020;Camera;6;0\n`,
    },
    period: "2019..2020",
    levels: ["district"],
    totals: {
      "Huyện Ba Tri": { models_maintained: "6A", models_replicated: "2A", model_types: "1A" },
    },
    balance: { superseded: 2 },
  },
  {
    name: "a type that was not collected may be one more: the number of types lacks it",
    files: {
      "a.csv": `${Y}Xã An Đức;2020;Camera;2\nXã An Đức;2020;Tiếng kẻng;...\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { models_maintained: "2A+", model_types: "1A+" } },
  },
  {
    name: "a type that was not collected is no other number of types than the year's",
    files: {
      "a.csv": `${M}Xã An Đức;31/12/2020;Camera;2;0\nXã An Đức;31/12/2020;Tiếng kẻng;...;0\n`,
      "b.csv": `${Y}Xã An Đức;2020;Camera;2\nXã An Đức;2020;Tiếng kẻng;4\n`,
    },
    levels: ["commune"],
    totals: {
      "Xã An Đức": { models_maintained: "6A", models_replicated: "0A", model_types: "2A" },
    },
  },
  {
    name: "types are distinct, counted afresh at each level",
    files: {
      "a.csv": `${Y}Xã An Đức;2020;Camera;2\nXã An Đức;2020;Tiếng kẻng;1\nXã An Hiệp;2020;Camera;3\nXã An Hiệp;2020;Đèn đường;0\n`,
    },
    totals: {
      "Huyện Ba Tri": { models_maintained: "6A", model_types: "2A" },
      "Xã An Hiệp": { models_maintained: "3A", model_types: "1A" },
      "Xã An Đức": { models_maintained: "3A", model_types: "2A" },
    },
  },
  {
    name: "a bare number of types beside named ones cannot be counted together",
    files: {
      "a.csv": `${Y}Xã An Đức;2020;Camera;2\nXã An Đức;2020;Tiếng kẻng;1\n`,
      "b.csv": `${S}Xã An Hiệp;2020;7;9\n`,
    },
    totals: {
      "Huyện Ba Tri": { models_maintained: "12A", model_types: "L" },
      "Xã An Hiệp": { models_maintained: "9A", model_types: "7A" },
      "Xã An Đức": { models_maintained: "3A", model_types: "2A" },
    },
  },
  {
    name: "a summary of the same day as the detailed form is a cross-check",
    files: {
      "a.csv": `${Y}Xã An Đức;2020;Camera;2\nXã An Đức;2020;Tiếng kẻng;1\n`,
      "b.csv": `${S}Xã An Đức;2020;2;3\n`,
    },
    levels: ["commune"],
    totals: { "Xã An Đức": { models_maintained: "3A", model_types: "2A" } },
    balance: { read: 4, observed: 2, superseded: 2 },
  },
  {
    name: "a summary that differs from it is a mismatch",
    files: {
      "a.csv": `${Y}Xã An Đức;2020;Camera;2\nXã An Đức;2020;Tiếng kẻng;1\n`,
      "b.csv": `${S}Xã An Đức;2020;3;3\n`,
    },
    totals: null,
    findings: ["summary-mismatch b.csv C2"],
  },
  {
    name: "a later summary that leaves the stock blank yields to the form that states it",
    files: {
      "a.csv": `${Y}Xã An Đức;2019;Camera;2\n`,
      "b.csv": `${S}Xã An Đức;2020;;\n`,
    },
    period: "2019..2020",
    levels: ["commune"],
    totals: { "Xã An Đức": { models_maintained: "2A", model_types: "1A" } },
  },
  {
    name: "types of which there are none are zero types, reported",
    files: { "a.csv": `${Y}Xã An Đức;2020;Camera;0\nXã An Hiệp;2020;Camera;1\n` },
    totals: {
      "Huyện Ba Tri": { models_maintained: "1A", model_types: "1A" },
      "Xã An Hiệp": { models_maintained: "1A", model_types: "1A" },
      "Xã An Đức": { models_maintained: "0A", model_types: "0A" },
    },
  },
  {
    name: "civic models are those of their type",
    files: { "a.csv": `${Y}Xã An Đức;2020;Mô hình "Dân vận khéo";2\nXã An Đức;2020;Camera;1\n` },
    levels: ["commune"],
    only: ["civic_models", "models_maintained"],
    totals: { "Xã An Đức": { models_maintained: "3A", civic_models: "2A" } },
  },
  {
    name: "không phát sinh is zero, reported",
    files: {
      "a.csv": NOTHING,
      "b.csv": "Đơn vị;Ngày;Lĩnh vực;Số tin có giá trị\nXã An Hiệp;05/06/2020;ma túy;4\n",
    },
    period: "2020-06",
    totals: {
      "Huyện Ba Tri": { valuable_tips: "4A" },
      "Xã An Hiệp": { valuable_tips: "4A" },
      "Xã An Đức": { valuable_tips: "0A" },
    },
  },
];

const NOTHING_AND_SOMETHING: Scenario = {
  name: "không phát sinh claims the whole period: figures for it elsewhere are a second submission",
  files: {
    "a.csv": NOTHING,
    "b.csv": "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đức;Tháng 6/2020;ma túy;4\n",
  },
  totals: null,
  findings: ["duplicate-submission b.csv A2"],
};

describe("stocks", () => {
  it(NOTHING_AND_SOMETHING.name, () => expectScenario(NOTHING_AND_SOMETHING));

  it.each(CASES)("$name", (scenario) => expectScenario(scenario));

  it("an earlier report than the last one due is taken with its date and does not count as reported", async () => {
    const { report } = await totalsOf(
      { "a.csv": `${Y}Xã An Đức;2019;A;2\nXã An Hiệp;2019;A;1\nXã An Hiệp;2020;B;7\n` },
      { period: "2019..2020" },
    );
    const [district] = report?.rows ?? [];
    const anDuc = report?.rows.find(({ unit }) => unit.name === "Xã An Đức");
    expect(district?.values["models_maintained"]).toMatchObject({ value: 9, actual: 1 });
    expect(anDuc?.unit.name).toBe("Xã An Đức");
    expect(anDuc?.values["models_maintained"]).toMatchObject({
      value: 2,
      actual: 0,
      asOf: "2019-12-31",
    });
    expect(report?.notes.map(({ code }) => code)).toContain("stock-as-of");
  });

  it("không phát sinh counts the unit as reporting", async () => {
    const { report } = await totalsOf(
      { "a.csv": NOTHING },
      { period: "2020-06", levels: ["commune"] },
    );
    const anDuc = report?.rows.find(({ unit }) => unit.name === "Xã An Đức");
    expect(anDuc?.reporting).toMatchObject({ actual: 1 });
  });

  it("a form's sheet without rows is no report", async () => {
    const { findings } = await checkOf({ "a.csv": NOTHING.replace("Không phát sinh;;\n", "") });
    expect(told(findings)).toEqual(["file-empty a.csv"]);
  });
});
