/** Defects that the mutation harness found, each in its smallest sheet. */
import type { FormSheet } from "../../src/model/form-sheet.ts";
import { rowsInTurn } from "../../src/model/sheet-rows.ts";
import { describe, expect, it } from "vitest";
import { checkOf, told } from "../support/run-files.ts";
import { lines, mapCsv, mapped, totals, workbook } from "./sheets.ts";

describe("an abbreviated type is no group number", () => {
  it.each(["X. An Đức", "X.An Đức", "P. An Đức", "H. An Đức", "X. Cộng Hòa", "X. Năm Căn"])(
    "%s",
    async (name) => {
      const sheet = await mapCsv(
        `Đơn vị;Kỳ;Số tin có giá trị\nXã An Hiệp;2020;7\n${name};2020;5\nXã Tân Thủy;2020;3\n`,
      );
      expect(lines(sheet)).toHaveLength(3);
      expect([...rowsInTurn(sheet)].every((row) => row.groups.length === 0)).toBe(true);
    },
  );

  it("without a time column either", async () => {
    const sheet = await mapCsv(
      "Năm 2020\nĐơn vị;Số tin có giá trị\nX.An Đức;5\nAn Hiệp;7\nX.Kỳ Anh;1\nQuỳnh Hoa;2\n",
    );
    expect(lines(sheet)).toHaveLength(4);
  });

  it("but the tenth group is", async () => {
    const sheet = await mapCsv(
      "Đơn vị;Kỳ;Số tin có giá trị\nX. Huyện Ba Tri;;\nXã An Đức;2020;5\n",
    );
    expect(lines(sheet)).toEqual(["3: [Huyện Ba Tri] Xã An Đức; valuable_tips=5"]);
  });
});

describe("a group row whose name stands in the serial column", () => {
  const heading = "STT;Đơn vị;Kỳ;Số tin có giá trị\n";

  it("narrows the rows below it", async () => {
    const sheet = await mapCsv(`${heading}I. Huyện Ba Tri;;;\n1;Xã An Đức;2020;5\n`);
    expect(lines(sheet)).toEqual(["3: [Huyện Ba Tri] Xã An Đức; valuable_tips=5"]);
  });

  it("with its subtotal typed as text", async () => {
    const bytes = await workbook({
      "Tin có giá trị": {
        rows: [
          ["STT", "Đơn vị", "Kỳ", "Số tin có giá trị"],
          ["I. Huyện Ba Tri", null, null, "12"],
          [1, "Xã An Đức", "2020", "5"],
          [2, "Xã An Hiệp", "2020", "7"],
        ],
      },
    });
    const [sheet] = await mapped({ "a.xlsx": bytes });
    expect(sheet === undefined ? [] : totals(sheet)).toEqual(["2 Huyện Ba Tri = 3 4"]);
    expect([...rowsInTurn(sheet as FormSheet)][0]?.groups.map(({ text }) => text)).toEqual([
      "Huyện Ba Tri",
    ]);
  });
});

describe("a row of column numbers", () => {
  it("with a letter in the serial column and figures in the rest", async () => {
    const sheet = await mapCsv("Xã An Đức\nNăm 2020\nSTT;Tập thể;Cá nhân\nA;1;2\n1;1;9\n");
    expect(lines(sheet)).toEqual(["5: ; commended_collectives=1 commended_individuals=9"]);
  });

  it("over figures alone", async () => {
    const sheet = await mapCsv(
      "Xã An Đức\nNăm 2020\nSố vụ xảy ra;Số vụ làm rõ;Số nhóm triệt phá\n1;2;3\n9;8;0\n",
    );
    expect([...rowsInTurn(sheet)].map((row) => row.row)).toEqual([5]);
  });

  it("beside a serial number only where the numbering begins anew", async () => {
    const title = "Xã An Đức\nNăm 2020\nSTT;Tập thể;Cá nhân\n1;2;3\n";
    expect([...rowsInTurn(await mapCsv(`${title}2;5;9\n`))].map((row) => row.row)).toEqual([4, 5]);
    expect([...rowsInTurn(await mapCsv(`${title}1;5;9\n`))].map((row) => row.row)).toEqual([5]);
  });
});

it.each(["* Ghi chú: số liệu đến hết kỳ", "Ghi chú: như trên", "(*) Kể cả đơn vị trực thuộc"])(
  "a footnote is no unit: %s",
  async (note) => {
    const sheet = await mapCsv(`Đơn vị;Kỳ;Số tin có giá trị\nXã An Đức;2020;5\n${note};;\n`);
    expect([...rowsInTurn(sheet)].map((row) => row.row)).toEqual([2]);
  },
);

it("the title decides between forms that the headings fit alike", async () => {
  const sheet = await mapCsv("BIỂU TIN CÓ GIÁ TRỊ\nXã An Đức\nSTT;Kỳ;Tổng số tin\n1;2020;122\n");
  expect(sheet.form).toBe("tips");
  expect(sheet.problems.map(({ code }) => code)).toEqual(["missing-column"]);
});

it("a code that nobody has is told at its own cell", async () => {
  const text = "Mã đơn vị;Đơn vị;Kỳ;Số tin có giá trị\n99999;Xã An Đức;2020;5\n";
  const { findings } = await checkOf({ "a.csv": text });
  expect(told(findings)).toEqual(["unknown-unit a.csv A2"]);
});
