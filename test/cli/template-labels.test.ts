/** `aggregate --template`: a workbook of the office without any mark, filled by what its labels say, as a submission is read. */
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

const UNITS = `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,Huyện Ba Tri,district,83,,,,
837,Huyện Giồng Trôm,district,83,,,,
29173,Xã An Đức,commune,836,,,,
29174,Xã An Hiệp,commune,836,,,,
29175,Xã Bình Hòa,commune,837,,,,
29176,Xã Tân Hào,commune,837,,,,
`;
/** Xã Tân Hào reports nothing. */
const DATA = `Mã xã;Kỳ;Số tin có giá trị;Số vụ xảy ra;Số vụ làm rõ
29173;Tháng 4/2024;12;30;20
29174;Tháng 4/2024;9;21;20
29175;Tháng 4/2024;7;10;5
29173;Tháng 5/2024;3;4;4
29174;Tháng 5/2024;1;8;6
29175;Tháng 5/2024;2;5;2
29173;Tháng 6/2024;5;6;6
29174;Tháng 6/2024;6;2;1
29175;Tháng 6/2024;4;5;3
29173;Tháng 2/2024;100;0;0
29173;Quý I/2023;10;36;20
29173;Quý II/2023;11;12;6
29174;Quý II/2023;4;8;4
29175;Quý II/2023;1;0;0
`;
const GROUPS = `Mã xã;Kỳ;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị
29173;Quý II/2024;Ma túy;9;5
29173;Quý II/2024;Kinh tế;4;1
29174;Quý II/2024;Ma túy;7;2
29174;Quý II/2024;Môi trường;3;3
29175;Quý II/2024;Kinh tế;8;4
29176;Quý II/2024;Kinh tế;8;4
`;
let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "antq-labels-"));
  await writeFile(join(cwd, "units.csv"), UNITS);
  await writeFile(join(cwd, "a.csv"), DATA);
  await writeFile(join(cwd, "groups.csv"), GROUPS);
});
afterAll(() => rm(cwd, { recursive: true }));

type Cell = string | number | null | { readonly formula: string };
type Sheet = readonly (readonly Cell[])[];

async function form(rows: Sheet): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu");
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries())
      if (value !== null) sheet.getCell(r + 1, c + 1).value = value as ExcelJS.CellValue;
  await book.xlsx.writeFile(join(cwd, "mau.xlsx"));
}

const fill = (words = "", data = "a.csv") =>
  runCli(
    `aggregate ${data} --units units.csv --period 2024-Q2 --template mau.xlsx -o out.xlsx ${words}`
      .trim()
      .split(" "),
    { cwd },
  );

/** The filled form's cells from row `from` on. */
async function filled(rows: Sheet, from: number, words = "", data = "a.csv"): Promise<unknown[][]> {
  await form(rows);
  const { code, stderr } = await fill(words, data);
  expect([code, stderr.toString()]).toEqual([0, ""]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(cwd, "out.xlsx"));
  const sheet = book.getWorksheet("Biểu");
  return rows.slice(from - 1).map((row, i) => row.map((_, c) => sheet?.getCell(from + i, c + 1).value ?? null)); // prettier-ignore
}

async function refused(rows: Sheet, words = "", data = "a.csv"): Promise<string> {
  await form(rows);
  await rm(join(cwd, "out.xlsx"), { force: true });
  const { code, stdout, stderr } = await fill(words, data);
  expect([code, stdout.toString()]).toEqual([2, ""]);
  await expect(stat(join(cwd, "out.xlsx"))).rejects.toThrow("ENOENT");
  return stderr.toString();
}

const TITLE: Sheet = [["CÔNG AN TỈNH BẾN TRE"], ["KẾT QUẢ PHONG TRÀO"], ["Quý II năm 2024"], []];

describe("a table with units down", () => {
  const heads = ["STT", "Đơn vị", "Số tin có giá trị", "Số vụ xảy ra", "Số vụ làm rõ", "Tỷ lệ làm rõ (%)"]; // prettier-ignore
  it("gets figures, rates, the total and the sign of a unit that did not report", async () => {
    const rows = await filled(
      [
        ...TITLE,
        heads,
        [1, "Xã An Đức", null, null, null, null],
        [2, "Xã An Hiệp", null, null, null, null],
        [3, "Xã Bình Hòa", null, null, null, null],
        [4, "Xã Tân Hào", null, null, null, null],
        [null, "Tổng cộng", null, null, null, null],
        [],
        [null, "Người lập biểu", null, null, "GIÁM ĐỐC", null],
      ],
      6,
    );
    expect(rows).toEqual([
      [1, "Xã An Đức", 20, 40, 30, 75],
      [2, "Xã An Hiệp", 16, 31, 27, 87.1],
      [3, "Xã Bình Hòa", 13, 20, 10, 50],
      [4, "Xã Tân Hào", "·", "·", "·", "·"],
      [null, "Tổng cộng", 49, 91, 67, 73.63],
      [],
      [null, "Người lập biểu", null, null, "GIÁM ĐỐC", null],
    ]);
  });

  it("takes districts and groups with their totals", async () => {
    const rows = await filled(
      [
        ...TITLE,
        ["STT", "Đơn vị", "Số vụ xảy ra"],
        ["I", "Huyện Ba Tri", null],
        [1, "Xã An Đức", null],
        [2, "Xã An Hiệp", null],
        ["II", "Huyện Giồng Trôm", null],
        [1, "Xã Bình Hòa", null],
        [2, "Xã Tân Hào", null],
        [null, "Toàn tỉnh", null],
      ],
      6,
    );
    expect(rows.map(([, name, value]) => [name, value])).toEqual([
      ["Huyện Ba Tri", 71],
      ["Xã An Đức", 40],
      ["Xã An Hiệp", 31],
      ["Huyện Giồng Trôm", 20],
      ["Xã Bình Hòa", 20],
      ["Xã Tân Hào", "·"],
      ["Toàn tỉnh", 91],
    ]);
  });

  it("a list that leaves a unit with figures out has no total", async () => {
    const told = await refused([
      ...TITLE,
      ["STT", "Đơn vị", "Số vụ xảy ra"],
      [1, "Xã An Đức", null],
      [2, "Xã Bình Hòa", null],
      [null, "Tổng cộng", null],
    ]);
    expect(told).toContain("Biểu!C8  tổng này chỉ cộng 2 dòng của mẫu");
  });

  it("a total that is more than its lines is told of: a district with figures of its own", async () => {
    await writeFile(join(cwd, "own.csv"), "Mã xã;Kỳ;Số vụ xảy ra\n29173;Quý II/2024;4\n29174;Quý II/2024;3\n836;Tháng 5/2024;2\n"); // prettier-ignore
    const list = (label: string): Sheet => [
      ...TITLE,
      ["STT", "Đơn vị", "Số vụ xảy ra"],
      [1, "Xã An Đức", null],
      [2, "Xã An Hiệp", null],
      [null, label, null],
    ];
    await writeFile(join(cwd, "antq.yaml"), 'ownRowsOfHigherUnits: ["836"]\n');
    try {
      expect(await refused(list("Cộng"), "", "own.csv")).toContain(
        "Biểu!C8  tổng này không bằng các dòng của mẫu cộng lại: ",
      );
    } finally {
      await rm(join(cwd, "antq.yaml"));
    }
  });

  it("keeps formulas and what stands in cells already", async () => {
    const rows = await filled(
      [
        ...TITLE,
        ["STT", "Đơn vị", "Số vụ xảy ra", "Số vụ làm rõ"],
        [1, "Xã An Đức", null, "-"],
        [2, "Xã An Hiệp", null, "-"],
        [3, "Xã Bình Hòa", null, "-"],
        [null, "Tổng cộng", { formula: "SUM(C6:C8)" }, "-"],
      ],
      6,
    );
    expect(rows).toEqual([
      [1, "Xã An Đức", 40, "-"],
      [2, "Xã An Hiệp", 31, "-"],
      [3, "Xã Bình Hòa", 20, "-"],
      [null, "Tổng cộng", { formula: "SUM(C6:C8)" }, "-"],
    ]);
  });

  it("a formula that would add a missing figure up is told of", async () => {
    const told = await refused([
      ...TITLE,
      ["STT", "Đơn vị", "Số vụ xảy ra"],
      [1, "Xã An Đức", null],
      [2, "Xã Tân Hào", null],
      [null, "Tổng cộng", { formula: "SUM(C6:C7)" }],
    ]);
    expect(told).toContain("Biểu!C7  ô này không có số liệu, mà công thức ở Biểu!C8");
  });
});

describe("other shapes", () => {
  it("units across, with a column of totals", async () => {
    const rows = await filled(
      [
        ...TITLE,
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Xã An Đức", "Xã An Hiệp", "Xã Bình Hòa", "Cộng"],
        [1, "Số tin có giá trị", "tin", null, null, null, null],
        [2, "Số vụ xảy ra", "vụ", null, null, null, null],
      ],
      6,
    );
    expect(rows).toEqual([
      [1, "Số tin có giá trị", "tin", 20, 16, 13, 49],
      [2, "Số vụ xảy ra", "vụ", 40, 31, 20, 91],
    ]);
  });

  it("indicators down, months across: each from the same submissions", async () => {
    const rows = await filled(
      [
        ...TITLE,
        ["STT", "Chỉ tiêu", "Tháng 4", "Tháng 5", "Tháng 6", "Cộng"],
        [1, "Số tin có giá trị", null, null, null, null],
        [2, "Số vụ làm rõ", null, null, null, null],
      ],
      6,
    );
    expect(rows).toEqual([
      [1, "Số tin có giá trị", 28, 6, 15, 49],
      [2, "Số vụ làm rõ", 45, 12, 10, 67],
    ]);
  });

  it("the period beside running totals and earlier periods", async () => {
    const shape: Sheet = [
      ...TITLE,
      ["STT", "Chỉ tiêu", "Kỳ trước", "Cùng kỳ năm trước", "Trong kỳ", "Lũy kế từ đầu năm", "Tăng, giảm so với cùng kỳ", "Tỷ lệ tăng giảm so với cùng kỳ (%)"], // prettier-ignore
      [1, "Số tin có giá trị", null, null, null, null, null, null],
      [2, "Số vụ xảy ra", null, null, null, null, null, null],
    ];
    const rows = await filled(shape, 6, "--compare same-period-last-year");
    expect(rows).toEqual([
      [1, "Số tin có giá trị", 100, 16, 49, 149, 33, 206.25],
      [2, "Số vụ xảy ra", 0, 20, 91, 91, 71, 355],
    ]);
    expect(await refused(shape)).toContain("Biểu!G6  dấu này so sánh với kỳ khác: thêm --compare");
  });

  it("a running total of last year counts since its start, or is told of", async () => {
    const shape = (...heads: string[]): Sheet => [
      ...TITLE,
      ["STT", "Chỉ tiêu", "Trong kỳ", ...heads],
      [1, "Số vụ xảy ra", null, ...heads.map(() => null)],
    ];
    const running = "Lũy kế cùng kỳ năm trước";
    expect(await filled(shape(running), 6)).toEqual([[1, "Số vụ xảy ra", 91, 56]]);
    expect(await refused(shape("Lũy kế kỳ trước"))).toContain("Biểu!D6");
    const both = await filled(shape("Cùng kỳ năm trước", running, "Lũy kế"), 6);
    expect(both).toEqual([[1, "Số vụ xảy ra", 91, 20, 56, 91]]);
  });

  it("a rate is of the figures under no other head, whatever stands beside", async () => {
    const rows = await filled(
      [
        ...TITLE,
        ["STT", "Đơn vị", "Số vụ xảy ra", "Số vụ làm rõ", "Tỷ lệ làm rõ (%)", "Cùng kỳ năm trước: Số vụ xảy ra"], // prettier-ignore
        [1, "Xã An Đức", null, null, null, null],
      ],
      6,
    );
    expect(rows).toEqual([[1, "Xã An Đức", 40, 30, 75, 12]]);
  });

  it("a rate that is not understood is told of, and never a change in its place", async () => {
    const shape = (rate: string): Sheet => [
      ...TITLE,
      ["STT", "Đơn vị", "Số vụ làm rõ", rate],
      [1, "Xã An Đức", null, null],
    ];
    for (const rate of [
      "Tỷ lệ làm rõ cùng kỳ năm trước (%)",
      "Tỷ lệ điều tra, thụ lý (%)",
      "Tỷ lệ (%)",
    ])
      // prettier-ignore
      for (const words of ["", "--compare previous", "--compare same-period-last-year"])
        expect(await refused(shape(rate), words), rate).toContain("Biểu!D");
  });

  it("amounts in the unit of measure that the form names", async () => {
    await writeFile(join(cwd, "money.csv"), "Mã xã;Kỳ;Kinh phí vận động, xã hội hóa (đồng)\n29173;Quý II/2024;2500000\n29174;Quý II/2024;400000\n"); // prettier-ignore
    const rows = await filled(
      [
        ...TITLE,
        ["STT", "Đơn vị", "Kinh phí vận động, xã hội hóa (triệu đồng)"],
        [1, "Xã An Đức", null],
        [2, "Xã An Hiệp", null],
        [null, "Cộng", null],
      ],
      6,
      "",
      "money.csv",
    );
    expect(rows.map(([, , value]) => value)).toEqual([2.5, 0.4, 2.9]);
  });

  it("a breakdown, whichever the run was asked for", async () => {
    const shape: Sheet = [
      ...TITLE,
      ["STT", "Lĩnh vực", "Số tin tiếp nhận", "Số tin có giá trị"],
      [1, "Ma túy", null, null],
      [2, "Kinh tế", null, null],
      [3, "Môi trường", null, null],
      [null, "Tổng cộng", null, null],
    ];
    const wanted = [
      [1, "Ma túy", 16, 7],
      [2, "Kinh tế", 20, 9],
      [3, "Môi trường", 3, 3],
      [null, "Tổng cộng", 39, 19],
    ];
    for (const words of ["", "--by category"])
      expect(await filled(shape, 6, words, "groups.csv"), words).toEqual(wanted);
  });

  it("several tables on a sheet, each with its unit", async () => {
    const table = (name: string): Sheet => [
      [name],
      ["Quý II năm 2024"],
      ["STT", "Chỉ tiêu", "Kết quả"],
      [1, "Số tin có giá trị", null],
      [2, "Số vụ xảy ra", null],
      [],
    ];
    const rows = await filled([...table("CÔNG AN XÃ AN ĐỨC"), ...table("CÔNG AN XÃ BÌNH HÒA")], 1);
    expect(rows.flatMap(([, , value]) => (typeof value === "number" ? [value] : []))).toEqual([20, 40, 13, 20]); // prettier-ignore
  });

  it("takes its time from the run where it says none, and marks of texts stand beside", async () => {
    const rows = await filled(
      [
        ["CÔNG AN TỈNH BẾN TRE"],
        ["Kỳ: {{kỳ báo cáo}}"],
        [],
        ["STT", "Đơn vị", "Số vụ xảy ra"],
        [1, "Huyện Ba Tri", null],
      ],
      2,
    );
    expect([rows[0]?.[0], rows[3]?.[2]]).toEqual(["Kỳ: quý II/2024", 71]);
  });
});

it("a form that is not there is told as such", async () => {
  const { code, stderr } = await runCli(
    "aggregate a.csv --units units.csv --template khong-co.xlsx -o out.xlsx".split(" "),
    { cwd },
  );
  expect([code, stderr.toString()]).toEqual([
    2,
    'antq: --template: không đọc được "khong-co.xlsx": không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn.\n',
  ]);
});

describe("what cannot be filled is told at its cell, and nothing is written", () => {
  const list = (heading: string, unit: string): Sheet => [
    ...TITLE,
    ["STT", "Đơn vị", "Số vụ xảy ra", heading],
    [1, "Xã An Đức", null, null],
    [2, unit, null, null],
  ];
  const cases: readonly [what: string, rows: Sheet, words: string, told: string][] = [
    ["a heading of no indicator", list("Mức độ hài lòng", "Xã An Hiệp"), "", "Mức độ hài lòng"],
    ["a unit that nobody knows", list("Số vụ làm rõ", "Xã An Hiêp Đông"), "", "Biểu!B7"],
    ["another period", [["CÔNG AN TỈNH BẾN TRE"], ["Quý I năm 2023"], ["Chỉ tiêu", "Kết quả"], ["Số vụ xảy ra", null]], "", "01/01/2023"], // prettier-ignore
    ["an indicator that was not asked for", list("Số vụ làm rõ", "Xã An Hiệp"), "--indicators cases_reported", "--indicators"], // prettier-ignore
    ["a level that was not asked for", list("Số vụ làm rõ", "Xã An Hiệp"), "--level province", "--level"], // prettier-ignore
    ["a unit outside", list("Số vụ làm rõ", "Xã Bình Hòa"), "--within 836", "Xã Bình Hòa"],
    ["no table at all", [["Kính gửi: Công an tỉnh"], ["Lời cảm ơn"]], "", "không có bảng nào mà antq hiểu nhãn"], // prettier-ignore
  ];
  it.each(cases)("%s", async (_, rows, words, told) => {
    expect(await refused(rows, words)).toContain(told);
  });
});
