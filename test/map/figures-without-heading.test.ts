/** A figure under no heading is told, however it is written: in a CSV and in a workbook, in plain rows and in others. */
import { describe, expect, it } from "vitest";
import { lines, mapCsv, mapped, problems, workbook } from "./sheets.ts";

const FIGURES = [
  "17",
  "hơn 17",
  "> 17",
  "~17",
  "17/20",
  "17 tin",
  "-17",
  "khoảng 500",
  "hàng trăm",
  "1.642",
  "50%",
  "(17)",
];

describe("figures under no heading", () => {
  it.each(FIGURES)("%s", async (figure) => {
    const csv = `Đơn vị;Kỳ;Số tin có giá trị;;\nXã An Đức;2020;5;;${figure}\nXã An Hiệp;2020;6;;\n`;
    expect(problems(await mapCsv(csv))).toEqual(["uncounted-figures E2"]);
    const rows = [
      ["Đơn vị", "Kỳ", "Số tin có giá trị"],
      ["Xã An Đức", "2020", 5],
      ["Xã An Hiệp", "2020", 6, null, figure],
    ];
    const [sheet] = await mapped({ "a.xlsx": await workbook({ Tin: { rows } }) });
    expect(sheet === undefined ? [] : problems(sheet)).toEqual(["uncounted-figures E3"]);
  });

  it.each(["đã xong", "12/06/2020", "x", "...", "tổ 17"])("%s is none", async (text) => {
    expect(
      problems(await mapCsv(`Đơn vị;Kỳ;Số tin có giá trị;\nXã An Đức;2020;5;${text}\n`)),
    ).toEqual([]);
  });

  it.each(FIGURES)("%s beside the words of a signature does not end the table", async (figure) => {
    const csv = `Đơn vị;Kỳ;Số tin có giá trị;\nXã An Đức;2020;5;\nNgười lập biểu;;;${figure}\nXã An Hiệp;2020;6;\n`;
    expect(lines(await mapCsv(csv)).map((line) => Number.parseInt(line, 10))).toContain(4);
  });
});
