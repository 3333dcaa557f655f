/** Defects that the mutation harness found in tables that are read by their labels, each in its smallest sheet. */
import { describe, expect, it } from "vitest";
import { checkOf, figures, told, totalsOf } from "../support/run-files.ts";
import { workbook } from "./sheets.ts";

type Row = readonly (string | number | null)[];

type Sheets = Readonly<Record<string, readonly Row[]>>;

async function codesOf(sheets: Sheets, merges: readonly string[] = []): Promise<string[]> {
  const entries = Object.entries(sheets).map(([name, rows]) => [name, { rows, merges }] as const);
  const files = { "a.xlsx": await workbook(Object.fromEntries(entries)) };
  return told((await checkOf(files)).findings).filter((one) => !one.startsWith("number-as-text"));
}

const TITLE: Row[] = [["CÔNG AN HUYỆN BA TRI"], ["Năm 2020"]];
const SPANNED = ["A3:A4", "B3:B4", "C3:C4", "D3:E3"];
const spanned = (over: string, heads: Row, rows: readonly Row[]): Row[] => [
  ...TITLE,
  [...heads.slice(0, 3), over, null],
  [null, null, null, ...heads.slice(3)],
  ...rows,
];
const HEADS: Row = ["Đơn vị", "Tháng", "Lĩnh vực", "Số tin tiếp nhận", "Số tin có giá trị"];

describe("a required column that a list of one form lacks is told", () => {
  const heads: Row = ["Đơn vị", "Tháng", "Lĩnh vực", "Số tin tiếp nhận", "Ghi chú"];

  it("under a spanner", async () => {
    const rows = spanned("Kết quả", heads, [["Xã An Đức", 5, "ma túy", 7, null]]);
    expect(await codesOf({ Tin: rows }, SPANNED)).toEqual(["missing-column a.xlsx A4"]);
  });

  it("under heads of the body", async () => {
    const rows: Row[] = [
      ...TITLE,
      ["Đơn vị", "Lĩnh vực", "Số tin tiếp nhận"],
      ["I. Tháng 5"],
      ["Xã An Đức", "ma túy", 7],
      ["II. Tháng 6"],
      ["Xã An Đức", "ma túy", 4],
    ];
    expect(await codesOf({ Tin: rows })).toEqual(["missing-column a.xlsx A3"]);
  });

  it("and not of a list with an indicator of the summary form", async () => {
    const rows: Row[] = [
      ["CÔNG AN XÃ AN ĐỨC"],
      ["Năm 2020"],
      ["Kỳ", "Hội đoàn thể", "Số đợt", "Lượt người tham dự tuyên truyền"],
      ["T1", "Hội Liên hiệp Phụ nữ", 2010, 2026],
    ];
    expect(await codesOf({ Tin: rows })).toEqual([]);
  });

  it("and not of a table that turns its labels", async () => {
    const rows: Row[] = [
      ...TITLE,
      ["Đơn vị", "Lĩnh vực", "Số tin tiếp nhận", null],
      [null, null, "Tháng 5", "Tháng 6"],
      ["Xã An Đức", "ma túy", 7, 4],
    ];
    expect(await codesOf({ Tin: rows }, ["A3:A4", "B3:B4", "C3:D3"])).toEqual([]);
  });
});

describe("a blank required count is told", () => {
  it("under a spanner that says nothing but this report's stretch", async () => {
    const rows = spanned("Số liệu trong kỳ", HEADS, [
      ["Xã An Đức", 5, "ma túy", 7, 3],
      ["Xã An Hiệp", 5, "ma túy", 7, null],
    ]);
    expect(await codesOf({ Tin: rows }, SPANNED)).toEqual(["required-value a.xlsx E6"]);
  });

  it("where its column holds nothing else", async () => {
    const rows = spanned("Kết quả", HEADS, [["Xã An Đức", 5, "ma túy", 7, null]]);
    expect(await codesOf({ Tin: rows }, SPANNED)).toEqual(["required-value a.xlsx E5"]);
  });
});

describe("somebody's number in a table of labels is told at its cell", () => {
  it.each([
    ["under a head that nobody knows", "Liên hệ"],
    ["under a column's word that heads no figures", "Nội dung"],
  ])("%s", async (_, head) => {
    const heads: Row = [...HEADS.slice(0, 3), "Số tin có giá trị", head];
    const rows = spanned("Số liệu trong kỳ", heads, [["Xã An Đức", 5, "ma túy", 3, "0912345678"]]);
    expect(await codesOf({ Tin: rows }, SPANNED)).toContain("personal-data a.xlsx E5");
  });
});

describe("a row of the body is no title and no head", () => {
  it("numbered, without figures, right over a repeated heading", async () => {
    const head: Row = ["STT", "Tháng", "Đơn vị", "Lĩnh vực", "Số tin có giá trị"];
    const rows: Row[] = [
      ...TITLE,
      head,
      [1, 5, "Xã An Đức", "ma túy", 3],
      [2, 5, "Xã An Đức", "kinh tế", null],
      head,
      [3, 5, "Xã An Hiệp", "ma túy", 4],
    ];
    expect(await codesOf({ Tin: rows })).toEqual(["required-value a.xlsx E5"]);
  });

  it("a commune and blanks over rows of other communes", async () => {
    const rows = spanned(
      "Kết quả",
      ["Đơn vị", "Lĩnh vực", "Ghi chú", ...HEADS.slice(3)],
      [
        ["Xã An Đức", "ma túy", null, 7, 3],
        ["Xã An Đức", null, null, null, null],
        ["Xã An Hiệp", "ma túy", null, 7, 4],
      ],
    );
    expect(await codesOf({ Tin: rows }, SPANNED)).toEqual(["required-value a.xlsx E6"]);
  });
});

it("a district's row without a day, among rows of that district, is no total of theirs", async () => {
  const rows = spanned(
    "Kết quả",
    ["Đơn vị", "Ngày", "Lĩnh vực", ...HEADS.slice(3)],
    [
      ["Huyện Ba Tri", "07/05/2020", "ma túy", 7, 3],
      ["Ba Tri", "08/05/2020", "ma túy", 7, 3],
      ["Huyện Ba Tri", null, "ma túy", 8, 4],
    ],
  );
  expect(await codesOf({ Tin: rows }, SPANNED)).toEqual([
    "ambiguous-unit a.xlsx A6",
    "required-value a.xlsx B7",
  ]);
});

describe("a sheet without a title, in the workbook of a commune", () => {
  const units = `code,name,level,parent_code
83,Tỉnh Bến Tre,province,
831,Huyện Ba Tri,district,83
832,Huyện Giồng Trôm,district,83
83101,Xã An Đức,commune,831
83102,Xã Tân Lập,commune,831
83201,Xã An Đức,commune,832
83202,Xã Tân Lập,commune,832
`;
  const own: Row[] = [
    ["CÔNG AN HUYỆN BA TRI"],
    ["CÔNG AN XÃ AN ĐỨC"],
    ["Tháng 5 năm 2020"],
    ["Lĩnh vực", "Số tin tiếp nhận", "Số tin có giá trị"],
    ["ma túy", 7, 3],
  ];
  const other = (name: string): Row[] => [
    ["Đơn vị", "Ngày", "Thành phần", "Số người tham dự"],
    [name, "07/05/2020", "Nông dân", 50],
  ];
  const files = async (name: string) => ({
    "a.xlsx": await workbook({ Tin: { rows: own }, Dự: { rows: other(name) } }),
  });
  const settings = { units, levels: ["commune"] as const, period: "2020-05" };

  it("takes the district over that commune's own name", async () => {
    const outcome = await totalsOf(await files("Xã An Đức"), settings);
    const reached = Object.values(figures(outcome) ?? {}).map(({ outreach_attendees: own }) => own);
    expect(reached.filter((value) => value === "50A")).toHaveLength(1);
  });

  it("and over no other's", async () => {
    const { findings } = await checkOf(await files("Xã Tân Lập"), settings);
    expect(told(findings)).toEqual(["ambiguous-unit a.xlsx A2"]);
  });
});
