/** Small inputs that together have something for every quick way of reading a row. */
import type { Files, Settings } from "../support/run-files.ts";

export interface Sample {
  readonly files: Files;
  readonly settings: Settings;
}

const LEVELS = ["province", "district", "commune"] as const;
const COMMUNES = ["Thị trấn Ba Tri", "Xã Tân Xuân", "Xã An Đức", "Xã An Hiệp"];
const DAYS = 12;

const dayOf = (i: number) =>
  `${String(1 + (i % 28)).padStart(2, "0")}/0${3 + Math.floor(i / 28)}/2019`;

/** Dated tips of some units. */
function tips(change: (cells: string[], i: number) => string[] = (cells) => cells): string {
  const lines = Array.from({ length: COMMUNES.length * DAYS }, (_, i) => {
    const unit = COMMUNES[i % COMMUNES.length] as string;
    const day = dayOf(Math.floor(i / COMMUNES.length));
    return change([unit, day, String(3 + (i % 19)), String(i % 3), `ghi chú ${i}`], i).join(";");
  });
  return `Đơn vị;Ngày;Số tin tiếp nhận;Số tin có giá trị;Ghi chú\n${lines.join("\n")}\n`;
}

/** Records of March and April. */
function cases(extra = "", from = 0): string {
  const kinds = ["trộm cắp", "đánh bạc", "cố ý gây thương tích"];
  const lines = Array.from({ length: 40 - from }, (_, k) => {
    const i = from + k;
    const unit = COMMUNES[i % COMMUNES.length] as string;
    return `${unit};${dayOf(i)};${kinds[i % 3]};${i + 5};${i % 5}\n`;
  });
  return `Đơn vị;Ngày;Loại vụ việc;Số vụ xảy ra;Số vụ làm rõ\n${lines.join("")}${extra}`;
}

const at =
  (row: number, column: number, text: string) =>
  (cells: string[], i: number): string[] =>
    i === row ? cells.map((cell, k) => (k === column ? text : cell)) : cells;

/** One row of a unit for each month. */
const MONTHS = (unit: string) =>
  `CÔNG AN ${unit.toUpperCase()}\n\nKỳ báo cáo;Số tin tiếp nhận;Số tin có giá trị\n` +
  Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}/2019;${i + 20};${i}\n`).join("");

/** A province's sheet: groups with their sums, units below them. */
const GROUPED = `THỐNG KÊ TIN BÁO
Tháng 3/2019

STT;Đơn vị;Số tin tiếp nhận;Số tin có giá trị
I;Huyện Ba Tri;33;6
1;Xã An Đức;10;2
2;Xã An Hiệp;11;3
3;Xã Tân Xuân;12;1
`;

type Cell = string | number;

/** A workbook of one sheet; `merge`: "A3:A4". */
async function workbook(rows: readonly (readonly Cell[])[], merge?: string): Promise<Files> {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  const sheet = book.addWorksheet("Báo cáo");
  sheet.addRow(["Đơn vị", "Ngày", "Số tin tiếp nhận", "Số tin có giá trị"]);
  for (const row of rows) sheet.addRow([...row]);
  if (merge !== undefined) sheet.mergeCells(merge);
  return { "a.xlsx": new Uint8Array(await book.xlsx.writeBuffer()) };
}

export async function corpus(): Promise<Readonly<Record<string, Sample>>> {
  const rows = (count: Cell): Cell[][] => [
    ["Xã An Đức", "01/03/2019", 5, 1],
    ["Xã An Đức", "02/03/2019", count, 2],
    ["Xã An Hiệp", "03/03/2019", 8, 2],
  ];

  const daily: Settings = { levels: LEVELS };
  const one = (csv: string, settings: Settings = daily): Sample => ({
    files: { "a.csv": csv },
    settings,
  });
  return {
    "daily figures": one(tips()),
    "days of a window": one(tips(), { ...daily, period: "2019-03-03..2019-03-07" }),
    "a blank": one(tips(at(21, 3, ""))),
    "a required blank": one(tips(at(21, 2, ""))),
    "an identity number": one(tips(at(22, 4, "bà Tư, CCCD 083012345678"))),
    "a negative count": one(tips(at(23, 2, "-5"))),
    "a fraction": one(tips(at(24, 2, "7.5"))),
    "a total in the middle": one(tips(at(25, 0, "Tổng cộng"))),
    "a numbered group": one(tips(at(26, 0, "I. Huyện Ba Tri"))),
    "more with value than received": one(tips(at(30, 3, "99"))),
    "a day to come": one(tips(at(31, 1, "01/03/2031"))),
    "an unknown unit": one(tips(at(32, 0, "Xã An Đứt"))),
    "one value all the way down": one(
      tips((cells) => cells.map((own, k) => (k === 2 ? "9" : own))),
    ),
    "a group with its sums": one(GROUPED),
    "a negative number": { files: await workbook(rows(-5)), settings: daily },
    "a number with a fraction": { files: await workbook(rows(7.5)), settings: daily },
    "a long number": { files: await workbook(rows(83_012_345_678)), settings: daily },
    "a merged unit": { files: await workbook(rows(6), "A2:A4"), settings: daily },
    "a merged count": { files: await workbook(rows(6), "C2:C3"), settings: daily },
    records: one(cases(), { ...daily, by: "offence" }),
    "a record that stands twice": one(cases("Xã An Đức;01/03/2019;đánh bạc;1;1\n".repeat(2))),
    months: {
      files: { "a.csv": MONTHS("xã An Đức"), "b.csv": MONTHS("xã An Hiệp") },
      settings: daily,
    },
    "a file of the same days": {
      files: {
        "a.csv": tips(),
        "b.csv":
          "Đơn vị;Kỳ báo cáo;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;Tháng 3/2019;7;1\n",
      },
      settings: daily,
    },
    "records sent again in another file": {
      files: { "a.csv": cases(), "b.csv": cases("", 36) },
      settings: daily,
    },
    "a year beside its months": {
      files: {
        "a.csv": MONTHS("xã An Đức"),
        "b.csv": "Đơn vị;Kỳ báo cáo;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;2019;306;66\n",
      },
      settings: daily,
    },
  };
}
