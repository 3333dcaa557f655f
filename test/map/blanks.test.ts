/** Rows of a table of labels that leave a cell blank: told at the cell, never counted for what stands over the table. */
import { describe, expect, it } from "vitest";
import { workbook } from "./sheets.ts";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

type Row = readonly (string | number | null)[];
const TITLE: readonly Row[] = [["CÔNG AN HUYỆN BA TRI"], ["Năm 2020"], [null]];
const HEAD: Row = [
  "STT",
  "Đơn vị",
  "Kỳ báo cáo",
  "Lĩnh vực",
  "Số tin tiếp nhận",
  "Số tin có giá trị",
];

/** Two columns under a spanner: no usual table. */
async function sheet(rows: readonly Row[], head: Row = HEAD): Promise<Uint8Array> {
  const above: Row = [...head.slice(0, 4), "Kết quả", null];
  const merges = ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:F4"];
  return workbook({
    Biểu: { rows: [...TITLE, above, [null, null, null, null, ...head.slice(4)], ...rows], merges },
  });
}
const codesOf = async (rows: readonly Row[]) =>
  told((await checkOf({ "a.xlsx": await sheet(rows) })).findings).filter(
    (one) => !one.startsWith("number-as-text"),
  );

const full: Row = [1, "Xã An Đức", "Tháng 5/2020", "ma túy", 5, 3];

describe("a blank cell of a table", () => {
  it.each<[string, Row, string]>([
    ["unit", [2, null, "Tháng 5/2020", "kinh tế", 4, 2], "required-value a.xlsx B7"],
    ["period", [2, "Xã An Hiệp", null, "kinh tế", 4, 2], "required-value a.xlsx C7"],
    [
      "required count",
      [2, "Xã An Hiệp", "Tháng 5/2020", "kinh tế", 4, null],
      "required-value a.xlsx F7",
    ],
    [
      "all counts",
      [2, "Xã An Hiệp", "Tháng 5/2020", "kinh tế", null, null],
      "required-value a.xlsx F7",
    ],
  ])("is told: %s", async (_, row, code) => {
    expect(await codesOf([full, row])).toEqual([code]);
    expect(await codesOf([row.map((cell, i) => cell ?? full[i] ?? null), full])).not.toContain(
      code,
    );
  });

  it("of a count that need not be there says nothing", async () => {
    expect(await codesOf([full, [2, "Xã An Hiệp", "Tháng 5/2020", "kinh tế", null, 2]])).toEqual(
      [],
    );
  });
});

describe("a row without figures that names its unit and its kind", () => {
  it("heads no rows below it", async () => {
    const text =
      "CÔNG AN HUYỆN BA TRI\nTháng 5/2020\n\nSTT;Đơn vị;Chỉ tiêu;Số lượng\n1;Xã An Đức;Số tin tiếp nhận;5\n2;Xã An Đức;Số tin có giá trị;\n3;Xã An Hiệp;Số tin tiếp nhận;4\n";
    const outcome = await totalsOf({ "a.csv": text }, { levels: ["commune"] });
    expect(told(outcome.findings)).toEqual([]);
    expect(figures(outcome)).toEqual({
      "Xã An Đức": { tips_received: "5A", valuable_tips: "O" },
      "Xã An Hiệp": { tips_received: "4A" },
    });
  });
});

it("a district without its period among districts is no total of them", async () => {
  const text =
    "CÔNG AN TỈNH BẾN TRE\n\nĐơn vị;Kỳ báo cáo;Kết quả;\n;;Số tin tiếp nhận;Số tin có giá trị\nHuyện Ba Tri;Quý I/2020;5;3\nHuyện Châu Thành;;7;2\n";
  expect(told((await checkOf({ "a.csv": text })).findings)).toContain("required-value a.csv B6");
});
