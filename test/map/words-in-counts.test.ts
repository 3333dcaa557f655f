/** A word where a figure belongs is told at its cell: it never makes its row a heading, which would lose the rows below. */
import { describe, expect, it } from "vitest";
import { checkOf, told } from "../support/run-files.ts";
import { workbook } from "./sheets.ts";

const [RECEIVED, VALUABLE] = ["Số tin tiếp nhận", "Số tin có giá trị"] as const;
type Row = (string | number | Date | null)[];
const WORDS = ["năm", "tháng", "Quý", "đơn vị", "tổng số", "số tin", "địa bàn", "kỳ này", "ngày"];
const HEADS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  days: [["Đơn vị", "Ngày", "Lĩnh vực", "Số tin có giá trị"]],
  months: [["Đơn vị", "Tháng", "Lĩnh vực", "Số tin có giá trị"]],
  "no times": [["Đơn vị", "Lĩnh vực", "Số tin có giá trị"]],
};
const TIME: Readonly<Record<string, string[]>> = {
  days: ["07/05/2020"],
  months: ["5"],
  "no times": [],
};

function rowsOf(
  shape: string,
  written: readonly (string | number)[],
): (string | number | null)[][] {
  const names = ["Xã An Đức", "Xã An Hiệp", "Xã Tân Thủy", "Thị trấn Ba Tri"];
  const fields = ["ma túy", "kinh tế", "trật tự xã hội", "khác"];
  return written.map((value, i) => [
    names[i] as string,
    ...(TIME[shape] as string[]),
    fields[i] as string,
    value,
  ]);
}

describe.each(Object.keys(HEADS))("in a table with %s", (shape) => {
  it.each(WORDS.flatMap((word) => [0, 2, 3].map((at) => [word, at] as const)))(
    "%s in row %i",
    async (word, at) => {
      const written = [3, 4, 5, 6].map((own, i) => (i === at ? word : own));
      const body = rowsOf(shape, written);
      const [head] = HEADS[shape] as string[][];
      const column = "ABCD"[(head as string[]).length - 1] as string;
      const sheet = { rows: [["Tháng 5 năm 2020"], [...(head as string[])], ...body, ["Cộng"]] };
      const { findings } = await checkOf({ "a.xlsx": await workbook({ Tin: sheet }) });
      expect(told(findings)).toContain(`not-a-number a.xlsx ${column}${at + 3}`);
    },
  );
});

describe("a day that Excel made of what was typed is told at its cell", () => {
  const day = new Date(Date.UTC(2020, 2, 5));
  const title: Row[] = [["CÔNG AN XÃ AN ĐỨC"], ["Tháng 5 năm 2020"]];
  const lines: Row[] = [...title, ["Chỉ tiêu", "Kết quả"]];
  const units: Row = ["Chỉ tiêu", "Xã An Đức", "Xã An Hiệp"];
  const spanned: Row[] = [...title, ["Đơn vị", "Kết quả", null], [null, RECEIVED, VALUABLE]];
  it.each<[string, Row[], string[], string]>([
    ["the last line", [...lines, [RECEIVED, 5], [VALUABLE, day]], [], "B5"],
    ["the first line", [...lines, [RECEIVED, day], [VALUABLE, 5]], [], "B4"],
    ["a matrix", [["Tháng 5 năm 2020"], units, [RECEIVED, 7, day], [VALUABLE, 7, 3]], [], "C3"],
    ["a spanner", [...spanned, ["Xã An Đức", 4, day]], ["A3:A4", "B3:C3"], "C5"],
    ["a row of its own", [...spanned, ["Xã An Đức", day, day]], ["A3:A4", "B3:C3"], "B5"],
  ])("in %s", async (_, rows, merges, cell) => {
    const { findings } = await checkOf({ "a.xlsx": await workbook({ B: { rows, merges } }) });
    expect(told(findings)).toContain(`not-a-number a.xlsx ${cell}`);
  });
});
