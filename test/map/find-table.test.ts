/** Finding the table on sheets as offices make them (domain 4). */
import { describe, expect, it } from "vitest";
import { fields, lines, mapCsv, problems, totals } from "./sheets.ts";

interface Case {
  readonly name: string;
  readonly csv: string;
  readonly form: string | null;
  readonly heading?: readonly [number, number];
  readonly lines: readonly string[];
  readonly totals?: readonly string[];
  readonly problems?: readonly string[];
}

const H = "STT;Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n";
const A = "1;Xã An Đức;2020;ma túy;5\n";
const B = "2;Xã An Hiệp;2020;ma túy;6\n";
const first = (row: number) => `${row}: Xã An Đức; valuable_tips=5`;
const second = (row: number) => `${row}: Xã An Hiệp; valuable_tips=6`;
const TITLE =
  "CÔNG AN TỈNH BẾN TRE;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCÔNG AN HUYỆN BA TRI;;;Độc lập - Tự do - Hạnh phúc\n\n;BÁO CÁO TIN CÓ GIÁ TRỊ\n;Năm 2020\n";

const CASES: readonly Case[] = [
  {
    name: "a bare table",
    csv: H + A + B,
    form: "tips",
    heading: [1, 1],
    lines: [first(2), second(3)],
  },
  {
    name: "a title block above the heading",
    csv: TITLE + H + A,
    form: "tips",
    heading: [6, 6],
    lines: [first(7)],
  },
  {
    name: "column numbers in parentheses under the heading",
    csv: `${H}(1);(2);(3);(4);(5)\n${A}`,
    form: "tips",
    lines: [first(3)],
  },
  { name: "bare column numbers", csv: `${H}1;2;3;4;5\n${A}`, form: "tips", lines: [first(3)] },
  { name: "column numbers A B 1 2 3", csv: `${H}A;B;1;2;3\n${A}`, form: "tips", lines: [first(3)] },
  {
    name: "column numbers with sums, (5=3+4)",
    csv: `${H}(1);(2);(3);(4);(5=3+4)\n${A}`,
    form: "tips",
    lines: [first(3)],
  },
  {
    name: "a first record that looks like column numbers is none",
    csv: "Mã xã;Năm;Số tin tiếp nhận;Số tin có giá trị\n29173;2020;3;4\n",
    form: "tips",
    lines: ["2: 29173; tips_received=3 valuable_tips=4"],
  },
  {
    name: "the heading repeated on the next page",
    csv: H + A + H + B,
    form: "tips",
    lines: [first(2), second(4)],
  },
  {
    name: "rows numbered in advance and never filled in",
    csv: `${H}${A}2;;;;\n3;;;;\n`,
    form: "tips",
    lines: [first(2)],
  },
  { name: "blank rows", csv: `${H}${A};;;;\n\n${B}`, form: "tips", lines: [first(2), second(5)] },
  {
    name: "a signature block ends the table",
    csv: `${H}${A};;;Ba Tri, ngày 5 tháng 1 năm 2021;\n;NGƯỜI LẬP BIỂU;;TRƯỞNG CÔNG AN HUYỆN;\n;Nguyễn Văn A;;Trần B;7\n`,
    form: "tips",
    lines: [first(2)],
    problems: ["uncounted-figures E5"],
  },
  {
    name: "Nơi nhận ends the table",
    csv: `${H}${A}Nơi nhận:;;;;\n- Như trên;;;;3\n`,
    form: "tips",
    lines: [first(2)],
    problems: ["uncounted-figures E4"],
  },
  {
    name: "headings over two rows, not merged",
    csv: "Đơn vị;Kỳ;Tin;\n;;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;2020;9;5\n",
    form: "tips",
    heading: [1, 2],
    lines: ["3: Xã An Đức; tips_received=9 valuable_tips=5"],
  },
  {
    name: "headings read downwards: Số vụ over xảy ra, làm rõ",
    csv: "Đơn vị;Kỳ;Số vụ;\n;;Xảy ra;Làm rõ\nXã An Đức;2020;9;5\n",
    form: "cases",
    heading: [1, 2],
    lines: ["3: Xã An Đức; cases_reported=9 cases_solved=5"],
  },
  {
    name: "heading groups of activities",
    csv: "Đơn vị;Kỳ;Tuyên truyền;;Phát động;\n;;Số buổi;Lượt người;Số đợt;Lượt người\nXã An Đức;2020;3;40;1;100\n",
    form: "sessions",
    heading: [1, 2],
    lines: ["3: Xã An Đức; sessions=3 attendees=40", "3: Xã An Đức; sessions=1 attendees=100"],
  },
  {
    name: "headings compare by case, spaces, line breaks and NFD",
    csv: '"ĐƠN VỊ\n(xã)";kỳ  báo cáo;LĨNH VỰC;SỐ TIN CÓ GIÁ TRỊ (tin)\nXã An Đức;2020;ma túy;5\n'.normalize(
      "NFD",
    ),
    form: "tips",
    lines: [first(3)],
  },
  {
    name: "headings without diacritics are not taken",
    csv: "Don vi;Ky;Linh vuc;So tin co gia tri\nXã An Đức;2020;ma túy;5\n",
    form: null,
    lines: [],
  },
  {
    name: "an unknown column, with the nearest heading",
    csv: "Đơn vị;Kỳ;Số tin có giá trị;Ghi chúu\nXã An Đức;2020;5;x\n",
    form: "tips",
    lines: [first(2)],
    problems: ["unknown-column D1"],
  },
  {
    name: "numbers under no heading",
    csv: "Đơn vị;Kỳ;Số tin có giá trị;\nXã An Đức;2020;5;77\n",
    form: "tips",
    lines: [first(2)],
    problems: ["uncounted-figures D2"],
  },
  {
    name: "two columns of one field",
    csv: "Đơn vị;Kỳ;Số tin có giá trị;Tin có giá trị\nXã An Đức;2020;5;6\n",
    form: "tips",
    lines: [first(2)],
    problems: ["duplicate-column D1"],
  },
  {
    name: "a required column is absent",
    csv: "Đơn vị;Kỳ;Lĩnh vực;Số tin tiếp nhận\nXã An Đức;2020;ma túy;5\n",
    form: "tips",
    lines: ["2: Xã An Đức; tips_received=5"],
    problems: ["missing-column A1"],
  },
  {
    name: "neither unit nor period anywhere",
    csv: "Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị\nma túy;5;3\n",
    form: "tips",
    lines: ["2: ; tips_received=5 valuable_tips=3"],
    problems: ["missing-column A1"],
  },
  {
    name: "personal data: the heading and each value",
    csv: "Đơn vị;Kỳ;Số tin có giá trị;Số điện thoại\nXã An Đức;2020;5;0912345678\nXã An Hiệp;2020;6;\n",
    form: "tips",
    lines: [first(2), second(3)],
    problems: ["personal-data D1", "personal-data D2"],
  },
  {
    name: "personal data in a text column; not in codes of units or STT",
    csv: "STT;Mã xã;Đơn vị;Ngày;Nội dung;Số người tham dự\n012345678901;29173;Xã An Đức;01/06/2020;gọi 0912345678;5\n",
    form: "sessions",
    lines: ["2: Xã An Đức; attendees=5"],
    problems: ["personal-data E2"],
  },
  {
    name: "personal data in the title or the signature block is not told",
    csv: `Người lập: Nguyễn Văn A, 0912345678\n${H}${A}Người lập biểu\nNguyễn Văn A;0912345678\n`,
    form: "tips",
    lines: [first(3)],
  },
  { name: "no table at all", csv: "a;b\n1;2\n", form: null, lines: [] },
];

describe("a sheet's table", () => {
  it.each(CASES)("$name", async (expected) => {
    const sheet = await mapCsv(expected.csv);
    expect(sheet.form).toBe(expected.form);
    if (expected.heading !== undefined) expect(sheet.headingRows).toEqual(expected.heading);
    expect(lines(sheet)).toEqual(expected.lines);
    expect(totals(sheet)).toEqual(expected.totals ?? []);
    expect(problems(sheet)).toEqual(expected.problems ?? []);
  });

  it("tells a field for every column", async () => {
    const sheet = await mapCsv(`${H}${A}`);
    expect(fields(sheet)).toBe("A=serial B=unit C=period D=category E=valuable_tips");
    expect(sheet.dataRows).toEqual([2, 2]);
  });

  it("a signature date is the date of the report", async () => {
    const csv = `${H}${A};;;Ba Tri, ngày 5 tháng 1 năm 2021;\n`;
    expect((await mapCsv(csv)).title.reportDate).toBe("2021-01-05");
  });
});
