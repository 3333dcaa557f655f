/** Unit and period from what stands around the table: title, group rows, folders. */
import { describe, expect, it } from "vitest";
import { expectScenario, type Scenario } from "../support/run-files.ts";
import { mapCsv } from "./sheets.ts";

const ROW = "ma túy;5\n";
const H = "Lĩnh vực;Số tin có giá trị\n";
const five = { "Xã An Đức": { valuable_tips: "5A" } };
const at = { levels: ["commune"] as const };

const CASES: readonly Scenario[] = [
  {
    name: "unit and period stand in the title block",
    files: {
      "a.csv": `CÔNG AN HUYỆN BA TRI\nCÔNG AN XÃ AN ĐỨC\n\nBÁO CÁO\nTháng 6/2020\n${H}${ROW}`,
    },
    ...at,
    period: "2020-06",
    totals: five,
  },
  {
    name: "a label before the unit",
    files: { "a.csv": `Đơn vị báo cáo: Xã An Đức\nKỳ báo cáo: Quý II/2020\n${H}${ROW}` },
    ...at,
    period: "2020-Q2",
    totals: five,
  },
  {
    name: "explicit dates in the title",
    files: { "a.csv": `CÔNG AN XÃ AN ĐỨC\n(từ ngày 12/6/2019 đến ngày 11/6/2020)\n${H}${ROW}` },
    ...at,
    period: "2019-06-12..2020-06-11",
    totals: five,
  },
  {
    name: "unit and period from the folders",
    files: { "Huyện Ba Tri/Xã An Đức/2020-06/a.csv": H + ROW },
    ...at,
    period: "2020-06",
    totals: five,
  },
  {
    name: "a month's folder inside its year's",
    files: {
      "Huyện Ba Tri/Xã An Đức/2020/Tháng 6/a.csv": H + ROW,
      "Huyện Ba Tri/Xã An Đức/2020/07/a.csv": `${H}ma túy;70\n`,
    },
    ...at,
    period: "2020-06",
    totals: five,
  },
  {
    name: "a week's folder is not the month that it is in",
    files: { "Huyện Ba Tri/Xã An Đức/2020-06/Tuần 1/a.csv": H + ROW },
    totals: null,
    findings: ["missing-column Huyện Ba Tri/Xã An Đức/2020-06/Tuần 1/a.csv A1"],
  },
  {
    name: "folders narrow the scope of names",
    units: null,
    files: {
      "Huyện Ba Tri/a.csv": `Đơn vị;Kỳ;${H}Xã An Đức;2020;${ROW}`,
      "Huyện Giồng Trôm/a.csv": `Đơn vị;Kỳ;${H}Xã Bình Hòa;2020;ma túy;2\n`,
    },
    levels: ["district"],
    totals: {
      "Huyện Ba Tri": { valuable_tips: "5A" },
      "Huyện Giồng Trôm": { valuable_tips: "2A" },
    },
    notes: ["coverage-unknown"],
  },
  {
    name: "a group row that names a period",
    files: {
      "a.csv": `Đơn vị;${H}I. Tháng 6/2020;;\nXã An Đức;${ROW}II. Tháng 7/2020;;\nXã An Đức;ma túy;70\n`,
    },
    ...at,
    period: "2020-06",
    totals: five,
  },
  {
    name: "the title lends its year to a column of months",
    files: {
      "a.csv": `BÁO CÁO TIN NĂM 2020\n\nĐơn vị;Tháng;${H}Xã An Đức;6;${ROW}Xã An Đức;7;ma túy;70\n`,
    },
    ...at,
    period: "2020-06",
    totals: five,
  },
  {
    name: "columns Tháng and Năm combine",
    files: { "a.csv": `Đơn vị;Tháng;Năm;${H}Xã An Đức;6;2020;${ROW}Xã An Đức;7;2020;ma túy;70\n` },
    ...at,
    period: "2020-06",
    totals: five,
  },
  {
    name: "columns Quý and Năm combine, in Roman numbers",
    files: { "a.csv": `Đơn vị;Quý;Năm;${H}Xã An Đức;II;2020;${ROW}` },
    ...at,
    period: "2020-Q2",
    totals: five,
  },
  {
    name: "a row's own date outranks the period in its title",
    files: { "a.csv": `Tháng 5/2020\nĐơn vị;Ngày;${H}Xã An Đức;03/06/2020;${ROW}` },
    ...at,
    period: "2020-06",
    totals: five,
  },
  {
    name: "the title and the column name different units",
    files: { "a.csv": `CÔNG AN XÃ AN HIỆP\n\nĐơn vị;Kỳ;${H}Xã An Đức;2020;${ROW}` },
    totals: null,
    findings: ["unit-conflict a.csv A4"],
  },
  {
    name: "nothing names a unit: told once, beside the missing period",
    files: { "a.csv": `${H}${ROW}${ROW}` },
    totals: null,
    findings: ["missing-column a.csv A1", "missing-column a.csv A1"],
  },
  {
    name: "province, district and commune in columns of their own",
    units: null,
    files: { "a.csv": `Tỉnh;Huyện;Xã;Kỳ;${H}Bến Tre;Ba Tri;An Đức;2020;${ROW}` },
    levels: ["province", "district", "commune"],
    totals: {
      "Tỉnh Bến Tre": { valuable_tips: "5A" },
      "Ba Tri": { valuable_tips: "5A" },
      "An Đức": { valuable_tips: "5A" },
    },
  },
  {
    name: "the unit by its code alone",
    files: { "a.csv": `Mã xã;Kỳ;${H}29173;2020;${ROW}` },
    ...at,
    totals: five,
  },
];

describe("who and when", () => {
  it.each(CASES)("$name", (scenario) => expectScenario(scenario));

  it("title lines that name units, outermost first", async () => {
    const csv = `CÔNG AN XÃ AN ĐỨC;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCÔNG AN HUYỆN BA TRI\n${H}${ROW}`;
    const { title } = await mapCsv(csv);
    expect(title.units.map(({ text }) => text)).toEqual([
      "CÔNG AN HUYỆN BA TRI",
      "CÔNG AN XÃ AN ĐỨC",
    ]);
  });
});
