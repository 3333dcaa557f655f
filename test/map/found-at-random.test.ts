/** Kinds that random layouts found, as small as they are. */
import { describe, expect, it } from "vitest";
import { workbook } from "./sheets.ts";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";

describe("an outline with a column of rates", () => {
  const head =
    "Tháng 10 năm 2024\nSố TT;Đơn vị;Số tin có giá trị;\n;;Trong tháng;Tỷ lệ % so với cùng kỳ\n";
  const file = (own: number) =>
    `${head}I;Thị xã Kỳ Sơn;${own};12,2%\n1;Phường A;5;15,2%\n2;Xã B;1;0%\n`;

  it("is held together by its counts alone", async () => {
    expect(told((await checkOf({ "a.csv": file(6) }, { units: null })).findings)).toEqual([]);
    expect(told((await checkOf({ "a.csv": file(7) }, { units: null })).findings)).toEqual([
      "outline-mismatch a.csv C4",
    ]);
  });
});

describe("a month in numbers in the column of codes", () => {
  it.each(
    ["08/2024", "8/2024", "Tháng 8", "Tháng 08/2024"].flatMap((month) =>
      ["Tất cả", "Tổng cộng", "Cộng"].map((total) => [month, total] as const),
    ),
  )("heads its units: %s, %s", async (month, total) => {
    const head = "Năm 2024;;;\nSTT;Mã đơn vị;Xã/phường/thị trấn;Số tin tiếp nhận\n";
    const july = "I;Tháng 07;;7\n1;09316;Xã Ia Chia;7\n;;Tổng cộng;7\n";
    const text = `${head}${july}II;${month};;2\n1;09316;Xã Ia Chia;2\n;;${total};2\n`;
    const outcome = await totalsOf(
      { "a.csv": text },
      { units: null, levels: ["commune"], period: "2024-08" },
    );
    expect(figures(outcome)).toEqual({ "Xã Ia Chia": { tips_received: "2A" } });
  });
});

describe("titles of tables side by side, one of them merged", () => {
  it("are no heading of a third", async () => {
    const rows = [
      ["Đơn vị báo cáo: Xã An Đức", null, null, null, "Đơn vị báo cáo: Xã An Hiệp", null, null],
      ["THỐNG KÊ KẾT QUẢ PHONG TRÀO", null, null, null, "BÁO CÁO KẾT QUẢ PHONG TRÀO", null, null],
      [null],
      ["TT", "Chỉ tiêu", "Tháng 5/2020", null, "TT", "Chỉ tiêu", "Tháng 5/2020"],
      [1, "Số tin tiếp nhận", 1964, null, 1, "Số tin tiếp nhận", 397],
    ];
    const file = await workbook({ Biểu: { rows, merges: ["A2:C2"] } });
    expect(figures(await totalsOf({ "a.xlsx": file }, { levels: ["commune"] }))).toEqual({
      "Xã An Đức": { tips_received: "1964A" },
      "Xã An Hiệp": { tips_received: "397A" },
    });
  });
});

describe("tables side by side under one merged line each, their stubs headed by other words", () => {
  it("are two tables", async () => {
    const rows = [
      ["Đơn vị báo cáo: Xã An Đức", null, null, "Đơn vị báo cáo: Xã An Hiệp", null],
      ["QUÝ II/2020", null, null, "Kỳ báo cáo: Quý II/2020", null],
      ["Tên chỉ tiêu", "04/2020", null, "Nội dung", "T4"],
      ["Số vụ được làm rõ", 1, null, "Số vụ được làm rõ", 3],
    ];
    const file = await workbook({ Biểu: { rows, merges: ["A2:B2"] } });
    expect(figures(await totalsOf({ "a.xlsx": file }, { levels: ["commune"] }))).toEqual({
      "Xã An Đức": { cases_solved: "1A" },
      "Xã An Hiệp": { cases_solved: "3A" },
    });
  });
});

describe("two columns that say the same", () => {
  it("are told once, however many rows they have in common", async () => {
    const text =
      "CÔNG AN XÃ AN ĐỨC\nTháng 4/2020\nChỉ tiêu;Số lượng;;Số lượng\nSố vụ được làm rõ;1;;3\nSố tin tiếp nhận;2;;5\n";
    expect(told((await checkOf({ "a.csv": text })).findings)).toEqual([
      "duplicate-column a.csv D3",
    ]);
  });
});

describe("a heading that a page break repeats right under a head of the body", () => {
  it("leaves the head to the rows below", async () => {
    const head = "TT;Đơn vị;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị\n";
    const text = `CÔNG AN HUYỆN BA TRI\n\n${head}I. Tháng 5/2020;;;;\n1;Xã An Đức;ma túy;5;3\nII. Tháng 6/2020;;;;\n${head}2;Xã An Đức;ma túy;4;2\nIII. T7/2020;;;;\n3;Xã An Đức;ma túy;7;1\n;Tổng cộng;;16;6\n`;
    const settings = { levels: ["commune"], period: "2020-06" } as const;
    const outcome = await totalsOf({ "a.csv": text }, settings);
    expect(told(outcome.findings)).toEqual([]);
    expect(figures(outcome)).toEqual({
      "Xã An Đức": { tips_received: "4A", valuable_tips: "2A" },
    });
  });
});

it("a table beside others, its heading a row lower and another's signature in its last row, is told", async () => {
  const head = ["Đơn vị", "Xảy ra", "Số vụ làm rõ"];
  const rows = [
    ["Tháng 3 năm 2024", null, null, null, "Tháng 4 năm 2024"],
    ["(Từ ngày 1/3/2024 đến ngày 31/3/2024)", null, null, null, ...head],
    [...head, null, "Xã An Hiệp", 1, 1],
    ["Xã An Đức", 8, 2, null, null, "Ba Tri, ngày 12 tháng 01 năm 2025"],
    [null, null, null, null, null, "TRƯỞNG CÔNG AN"],
  ];
  const { findings } = await checkOf({ "a.xlsx": await workbook({ Biểu: { rows } }) });
  expect(told(findings)).toContain("uncounted-figures a.xlsx B4");
});

it("a column's word under each indicator begins no table: its rows keep their units", async () => {
  const text =
    "CÔNG AN HUYỆN BA TRI\nTháng 12 năm 2024\nTên đơn vị;Số vụ phạm pháp xảy ra;;Số vụ khám phá;\n;Kỳ báo cáo;Tỷ lệ %;Kỳ báo cáo;Tỷ lệ %\nXã An Đức;2893;144650%;2;15,4%\n";
  const outcome = await totalsOf({ "a.csv": text }, { levels: ["commune"], period: "2024-12" });
  expect(figures(outcome)?.["Xã An Đức"]).toEqual(
    expect.objectContaining({ cases_reported: "2893A", cases_solved: "2A" }),
  );
});
