/** A rate over numbers that are merged over several rows: each row has the number that covers it. */
import { describe, expect, it } from "vitest";
import { workbook } from "../map/sheets.ts";
import { figures, told, totalsOf } from "../support/run-files.ts";

const HEAD = ["Đơn vị", "Kỳ báo cáo", "Loại vụ việc", "Số vụ xảy ra", "Số vụ làm rõ"];
const of = (offence: string | null, reported: number | null, solved: number | null) => [
  "Xã An Đức",
  "Tháng 5/2020",
  offence,
  reported,
  solved,
];
const clearance = async (
  rows: readonly (string | number | null)[][],
  merges: readonly string[],
) => {
  const file = await workbook({ Biểu: { rows: [HEAD, ...rows], merges: [...merges] } });
  const outcome = await totalsOf({ "a.xlsx": file }, { levels: ["commune"] });
  expect(told(outcome.findings)).toEqual([]);
  return figures(outcome)?.["Xã An Đức"];
};

describe("a merged number", () => {
  it("is in each row that it covers, whichever part it is", async () => {
    // 20 cases of both kinds, of which 4 and 6; 10 of which 5 and the last row's 3.
    const rows = [
      of("Đánh bạc", 20, 4),
      of("Trộm cắp tài sản", null, 6),
      of("Cố ý gây thương tích", 10, 5),
      of(null, 2, null),
    ];
    expect(await clearance(rows, ["D2:D3", "E4:E5"])).toEqual({
      cases_reported: "32A",
      cases_solved: "15A",
      clearance_rate: "46.88A",
    });
  });

  it("is of rows that have no figure of their own", async () => {
    const rows = [of(null, 20, 4), of("Trộm cắp tài sản", null, null), of("Đánh bạc", 5, 1)];
    expect(await clearance(rows, ["D2:D3", "E2:E3"])).toEqual({
      cases_reported: "25A",
      cases_solved: "5A",
      clearance_rate: "20A",
    });
  });
});

it("leaves figures of one part out where all of the other have their partner", async () => {
  const both = "Đơn vị;Kỳ báo cáo;Số vụ xảy ra;Số vụ làm rõ\nHuyện Ba Tri;Quý I/2020;10;5\n";
  const one = "Đơn vị;Kỳ báo cáo;Số vụ xảy ra\nXã An Đức;Quý II/2020;30\n";
  const outcome = await totalsOf(
    { "a.csv": both, "b.csv": one },
    { levels: ["province"], period: "2020-H1" },
  );
  expect(figures(outcome)).toEqual({
    "Tỉnh Bến Tre": { cases_reported: "40A", cases_solved: "5A", clearance_rate: "50A+" },
  });
});
