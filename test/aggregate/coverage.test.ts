/** Who should have reported and who has. */
import { describe, expect, it } from "vitest";
import { figures, totalsOf } from "../support/run-files.ts";

const T = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n";
const C = "Đơn vị;Kỳ;Số vụ xảy ra;Số vụ làm rõ\n";
const levels = ["province", "district", "commune"] as const;

describe("coverage", () => {
  it("expects the units in force at the window's end, at the finest level seen", async () => {
    const { report } = await totalsOf({ "a.csv": `${T}Xã An Đức;2020;ma túy;5\n` }, { levels });
    const [province, district, ...communes] = report?.rows ?? [];
    expect(province?.reporting).toEqual({ expected: 23, actual: 1, rate: 0.0435 });
    expect(district?.reporting).toEqual({ expected: 23, actual: 1, rate: 0.0435 });
    const sent = communes.filter(({ values }) => Object.keys(values).length > 0);
    expect(sent.map(({ unit, reporting }) => [unit.name, reporting])).toEqual([
      ["Xã An Đức", { expected: 1, actual: 1, rate: 1 }],
    ]);
    // Who sent nothing is a row all the same.
    expect(communes.filter(({ reporting }) => reporting.actual === 0)).toHaveLength(22);
  });

  it("asked for communes, names all that are missing", async () => {
    const { report } = await totalsOf(
      { "a.csv": `${T}Xã An Đức;2020;ma túy;5\n` },
      { levels: ["commune"] },
    );
    const note = report?.notes.find(({ code }) => code === "missing-units");
    expect(note?.facts["count"]).toBe(22);
  });

  it("names the units that are missing", async () => {
    const { report } = await totalsOf({ "a.csv": `${T}Xã An Đức;2020;ma túy;5\n` }, { levels });
    const note = report?.notes.find(({ code }) => code === "missing-units");
    expect(note?.facts["count"]).toBe(22);
    expect(note?.facts["units"]).not.toContain("Xã An Đức");
  });

  it("a unit that closed within the window is counted in no coverage, and named", async () => {
    const { report } = await totalsOf(
      { "a.csv": `${T}Xã Phú Ngãi;Tháng 1/2020;ma túy;5\nXã An Đức;Tháng 1/2020;ma túy;1\n` },
      { period: "2020", levels: ["district"] },
    );
    expect(report?.rows[0]?.reporting).toMatchObject({ expected: 23, actual: 1 });
    expect(report?.rows[0]?.values["valuable_tips"]?.value).toBe(6);
    const note = report?.notes.find(({ code }) => code === "unexpected-units");
    expect(note?.facts["units"]).toEqual(["Xã Phú Ngãi"]);
  });

  it("a value whose own coverage differs carries it", async () => {
    const { report } = await totalsOf(
      {
        "a.csv": `${T}Xã An Đức;2020;ma túy;5\nXã An Hiệp;2020;ma túy;6\n`,
        "b.csv": `${C}Xã An Đức;2020;3;2\n`,
      },
      { levels: ["district"] },
    );
    const [row] = report?.rows ?? [];
    expect(row?.reporting.actual).toBe(2);
    expect(row?.values["cases_solved"]).toMatchObject({ actual: 1 });
    expect(row?.values["valuable_tips"]).not.toHaveProperty("actual");
  });

  it("a cell that says it is missing does not count as a value", async () => {
    const { report } = await totalsOf(
      { "a.csv": `${T}Xã An Đức;2020;ma túy;...\nXã An Hiệp;2020;ma túy;6\n` },
      { levels: ["district"] },
    );
    expect(report?.rows[0]).toMatchObject({
      reporting: { actual: 2 },
      values: { valuable_tips: { value: 6, actual: 1 } },
    });
  });

  it("a form that districts report is covered by districts", async () => {
    const { report } = await totalsOf(
      { "a.csv": `${T}Xã An Đức;2020;ma túy;5\n`, "b.csv": `${C}Huyện Ba Tri;2020;3;2\n` },
      { levels: ["province"] },
    );
    expect(report?.rows[0]?.values["cases_solved"]).toMatchObject({ actual: 1, expected: 1 });
  });

  it("is unknown without a registry", async () => {
    const { report } = await totalsOf(
      { "a.csv": `${T}Xã An Đức;2020;ma túy;5\n` },
      { units: null },
    );
    expect(report?.rows[0]?.reporting).toEqual({ expected: null, actual: 1, rate: null });
    expect(report?.notes.map(({ code }) => code)).toContain("coverage-unknown");
  });

  it("has no districts after they ended, and says so instead of zeros", async () => {
    const outcome = await totalsOf(
      { "a.csv": `${T}Xã Mỹ Chánh Hòa;Tháng 8/2025;ma túy;5\n` },
      { period: "2025-08", levels: ["province", "district"] },
    );
    expect(figures(outcome)).toEqual({ "Tỉnh Vĩnh Long": { valuable_tips: "5A" } });
    expect(outcome.report?.notes.map(({ code }) => code)).toContain("no-districts");
  });
});
