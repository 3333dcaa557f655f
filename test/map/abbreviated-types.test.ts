/** However a unit's type is cut short, the row is that unit's, in every shape of table: "T." of "T.T" numbers no outline. */
import { describe, expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";
import { workbook } from "./sheets.ts";

const UNITS = `code,name,level,parent_code
83,Tỉnh Bến Tre,province,
831,Thành phố An Hòa,district,83
832,Huyện Kỳ Anh,district,83
83101,Phường An Hòa,commune,831
83201,Thị trấn Kỳ Anh,commune,832
83202,Xã Kỳ Anh,commune,832
83203,Phường Kỳ Anh,commune,832
`;
const settings = { units: UNITS, levels: ["district", "commune"] as const, period: "2020-05" };

const SPELT: Readonly<Record<string, readonly string[]>> = {
  "Thành phố An Hòa": ["T.P An Hòa", "T.P. An Hòa", "TP. An Hòa", "TP An Hòa", "C.A T.P An Hòa"],
  "Thị trấn Kỳ Anh": ["T.T Kỳ Anh", "T.T. Kỳ Anh", "TT. Kỳ Anh", "t.t Kỳ Anh", "CATT Kỳ Anh"],
  "Xã Kỳ Anh": ["X. Kỳ Anh", "X.Kỳ Anh", "C.A xã Kỳ Anh", "C.A. xã Kỳ Anh", "CAX Kỳ Anh"],
  "Phường Kỳ Anh": ["P. Kỳ Anh", "P.Kỳ Anh", "CA phường Kỳ Anh", "CAP Kỳ Anh"],
};
const spellings = Object.entries(SPELT).flatMap(([unit, all]) => all.map((one) => [one, unit]));

const HEAD = ["Đơn vị", "Tháng", "Lĩnh vực", "Số tin tiếp nhận", "Số tin có giá trị"];
const SPANNED = [
  [...HEAD.slice(0, 3), "Kết quả", null],
  [null, null, null, ...HEAD.slice(3)],
];
const MERGES = ["A2:A3", "B2:B3", "C2:C3", "D2:E2"];

type Shape = (name: string) => Promise<Uint8Array>;
const SHAPES: Readonly<Record<string, Shape>> = {
  list: (name) => workbook({ A: { rows: [["Năm 2020"], HEAD, [name, 5, "ma túy", 7, 3]] } }),
  "table under a spanner": (name) => {
    const rows = [["Năm 2020"], ...SPANNED, [name, 5, "ma túy", 7, 3]];
    return workbook({ A: { rows, merges: MERGES } });
  },
  "table of months across": (name) => {
    const rows = [
      ["Năm 2020"],
      ["Đơn vị", "Số tin có giá trị", null],
      [null, "Tháng 4", "Tháng 5"],
      [name, null, 3],
    ];
    return workbook({ A: { rows, merges: ["A2:A3", "B2:C2"] } });
  },
  "title over a list": (name) => {
    const rows = [[name], ["Tháng 5 năm 2020"], HEAD.slice(2), ["ma túy", 7, 3]];
    return workbook({ A: { rows } });
  },
};

describe.each(Object.entries(SHAPES))("a %s", (_, shape) => {
  it.each(spellings)("says %s for %s", async (name, unit) => {
    const files = { "a.xlsx": await shape(name) };
    expect(told((await checkOf(files, settings)).findings)).toEqual([]);
    const all = Object.entries(figures(await totalsOf(files, settings)) ?? {});
    const own = all.filter(([of, { valuable_tips: tips }]) => of === unit && tips === "3A");
    expect(own).toHaveLength(1);
  });
});
