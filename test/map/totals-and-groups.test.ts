/** Total rows, group rows and parts are told apart from data (domain 4). */
import { describe, expect, it } from "vitest";
import { checkOf, told } from "../support/run-files.ts";
import { lines, mapCsv, totals } from "./sheets.ts";

interface Case {
  readonly name: string;
  /** Lines under the heading, which is row 1: STT;Đơn vị;Lĩnh vực;Số tin có giá trị. */
  readonly rows: readonly string[];
  readonly lines: readonly string[];
  readonly totals?: readonly string[];
  /** Of `check`; absent: nothing. */
  readonly told?: readonly string[];
  readonly units?: null;
}

const H = "STT;Đơn vị;Kỳ;Số tin có giá trị\n";
const AD = "1;Xã An Đức;2020;5";
const AH = "2;Xã An Hiệp;2020;7";
const ad = (row: number, group = "") => `${row}: ${group}Xã An Đức; valuable_tips=5`;
const ah = (row: number, group = "") => `${row}: ${group}Xã An Hiệp; valuable_tips=7`;

const CASES: readonly Case[] = [
  {
    name: "a total row at the bottom",
    rows: [AD, AH, ";Tổng cộng;;12"],
    lines: [ad(2), ah(3)],
    totals: ["4 Tổng cộng = 2 3"],
  },
  {
    name: "a total row at the top",
    rows: [";Toàn huyện;;12", AD, AH],
    lines: [ad(3), ah(4)],
    totals: ["2 Toàn huyện = 3 4"],
  },
  {
    name: "a total in the serial column's place",
    rows: [AD, AH, "Cộng:;;;12"],
    lines: [ad(2), ah(3)],
    totals: ["4 Cộng: = 2 3"],
  },
  {
    name: "a total that differs is told at its cell, and is not counted",
    rows: [AD, AH, ";Cộng;;13"],
    lines: [ad(2), ah(3)],
    totals: ["4 Cộng = 2 3"],
    told: ["total-row-mismatch a.csv D4"],
  },
  {
    name: "blank total cells are not compared",
    rows: [AD, AH, ";Cộng;;"],
    lines: [ad(2), ah(3)],
    totals: [],
  },
  {
    name: "a column in which a row above was refused is not compared",
    rows: [AD, "2;Xã An Hiệp;2020;nhiều", ";Cộng;;13"],
    lines: [ad(2), "3: Xã An Hiệp; valuable_tips=not-a-number"],
    totals: ["4 Cộng = 2 3"],
    told: ["not-a-number a.csv D3"],
  },
  {
    name: "a group row sets the district of the rows below",
    rows: ["I;Huyện Ba Tri;;", AD, AH],
    lines: [ad(3, "[Huyện Ba Tri] "), ah(4, "[Huyện Ba Tri] ")],
  },
  {
    name: "a group row's figures are a subtotal of its rows",
    rows: ["I;Huyện Ba Tri;;12", AD, AH, ";Tổng cộng toàn tỉnh;;12"],
    lines: [ad(3, "[Huyện Ba Tri] "), ah(4, "[Huyện Ba Tri] ")],
    totals: ["2 Huyện Ba Tri = 3 4", "5 Tổng cộng toàn tỉnh = 3 4"],
  },
  {
    name: "a subtotal that differs from its group",
    rows: ["I;Huyện Ba Tri;;13", AD, AH],
    lines: [ad(3, "[Huyện Ba Tri] "), ah(4, "[Huyện Ba Tri] ")],
    totals: ["2 Huyện Ba Tri = 3 4"],
    told: ["total-row-mismatch a.csv D2"],
  },
  {
    name: "two groups, each with a total row under it, and the whole",
    rows: [
      ";I. Huyện Ba Tri;;",
      AD,
      ";Cộng;;5",
      ";II. Huyện Giồng Trôm;;",
      "1;Xã Bình Hòa;2020;4",
      ";Cộng;;4",
      ";Tổng cộng;;9",
    ],
    units: null,
    lines: [ad(3, "[Huyện Ba Tri] "), "6: [Huyện Giồng Trôm] Xã Bình Hòa; valuable_tips=4"],
    totals: ["4 Cộng = 3", "7 Cộng = 6", "8 Tổng cộng = 3 6"],
  },
  {
    name: "roman numbers before communes are no groups",
    rows: ["I;Xã An Đức;2020;5", "II;Xã An Hiệp;2020;7"],
    lines: [ad(2), ah(3)],
  },
  {
    name: "Trong đó rows are parts, never added",
    rows: [AD, ";Trong đó: ma túy;;3", ";+ kinh tế;;2", AH, ";Cộng;;12"],
    lines: [ad(2), ah(5)],
    totals: ["6 Cộng = 2 5"],
  },
  {
    name: "a unit whose name begins like a total is none",
    rows: ["1;Xã Cộng Hòa;2020;5"],
    units: null,
    lines: ["2: Xã Cộng Hòa; valuable_tips=5"],
  },
];

describe("rows of a table", () => {
  it.each(CASES)("$name", async ({ rows, units, ...expected }) => {
    const csv = `CÔNG AN TỈNH BẾN TRE\n${H}${rows.join("\n")}\n`;
    // The title keeps the first line; rows are told as if the heading were row 1.
    const settings = units === null ? { units } : {};
    const bare = await mapCsv(H + rows.join("\n"), settings);
    expect(bare.form).toBe("tips");
    expect(lines(bare)).toEqual(expected.lines);
    expect(totals(bare)).toEqual(expected.totals ?? []);
    const { findings } = await checkOf({ "a.csv": csv }, settings);
    const shifted = (expected.told ?? []).map((line) =>
      line.replace(/\d+$/, (row) => String(Number(row) + 1)),
    );
    expect(told(findings)).toEqual(shifted);
  });
});
