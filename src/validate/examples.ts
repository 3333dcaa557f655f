/** Pieces that the checks' examples are made of: a small registry and one-form files. */
import type { Example, ExampleCell, ExpectedFinding } from "./check.ts";

/** Two districts of one province; a commune that took in another on 2020-02-01. */
export const UNITS = [
  "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
  "83,Tỉnh Bến Tre,province,,,,,",
  "836,Huyện Ba Tri,district,83,,,,",
  "831,Huyện Châu Thành,district,83,,,,",
  "29173,Xã An Đức,commune,836,,,,",
  "29170,Xã An Hiệp,commune,836,,,,",
  "29125,Xã Bảo Thạnh,commune,836,,,,",
  "29131,Xã Tân Thủy,commune,836,,,,",
  "29134,Xã Tân Mỹ,commune,836,,2020-02-01,29137,",
  "29137,Xã Mỹ Hòa,commune,836,,,,",
  "28810,Xã Tân Thạch,commune,831,,,,",
  "",
].join("\n");

const CONTEXT = { units: UNITS, options: { today: "2020-12-31" } };
const FILE = "bao-cao.csv";

const lines = (heading: string, rows: readonly string[]): string =>
  [heading, ...rows, ""].join("\n");

/** CSV of a form; data rows begin at line 2. */
export const tips = (...rows: string[]): string =>
  lines("Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị", rows);
export const cases = (...rows: string[]): string =>
  lines("Đơn vị;Ngày;Loại vụ việc;Số vụ xảy ra;Số vụ làm rõ", rows);
export const sessions = (...rows: string[]): string =>
  lines("Đơn vị;Ngày;Đơn vị phối hợp;Hình thức;Số buổi;Số người tham dự", rows);
export const models = (...rows: string[]): string =>
  lines("Đơn vị;Kỳ báo cáo;Loại mô hình;Củng cố, duy trì;Nhân rộng", rows);

export const commendations = (...rows: string[]): string =>
  lines("Đơn vị;Kỳ báo cáo;Tập thể;Cá nhân", rows);

/** One file in which the check's own code is found at these cells. */
export function bad(text: string, ...cells: (string | null)[]): Example {
  return {
    ...CONTEXT,
    files: { [FILE]: text },
    expect: cells.map((cell) => ({ file: FILE, cell })),
  };
}

/** One file in which the check finds nothing. */
export function good(text: string): Example {
  return { ...CONTEXT, files: { [FILE]: text }, expect: [] };
}

/** Several files. */
export function among(
  files: Readonly<Record<string, string>>,
  expect: readonly ExpectedFinding[],
  options: Readonly<Record<string, string | boolean>> = {},
): Example {
  return { units: UNITS, options: { ...CONTEXT.options, ...options }, files, expect };
}

/** One sheet of a workbook, for what CSV cannot hold. */
export function sheet(rows: readonly (readonly ExampleCell[])[], ...cells: string[]): Example {
  const file = "bao-cao.xlsx";
  const expect = cells.map((cell) => ({ file, cell }));
  return { ...CONTEXT, files: {}, workbooks: { [file]: { "Biểu 1": rows } }, expect };
}

/** The heading of {@link tips} as cells. */
export const TIPS_HEADING: readonly string[] = [
  "Đơn vị",
  "Ngày",
  "Lĩnh vực",
  "Số tin tiếp nhận",
  "Số tin có giá trị",
];
