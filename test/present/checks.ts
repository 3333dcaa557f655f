/** A hand-made check report for the tests of this folder. */
import type { Finding } from "../../src/model/finding.ts";
import type { CheckReport } from "../../src/present/check-report.ts";

export const FINDINGS: readonly Finding[] = [
  {
    code: "not-an-integer",
    severity: "error",
    place: { file: "submissions/29173.xlsx", sheet: "Tin có giá trị", row: 11, column: 4 },
    field: "valuable_tips",
    value: 1.642,
    suggestion: "1642",
    facts: {},
  },
  {
    code: "approximate-value",
    severity: "warning",
    place: { file: "submissions/29173.xlsx", sheet: "Vụ việc", row: 9, column: 27 },
    field: "cases_reported",
    value: "hơn 1.300",
    facts: {},
  },
  {
    code: "personal-data",
    severity: "error",
    place: { file: "submissions/xã, an đức: 100%.csv", sheet: "dữ liệu", row: 3, column: 2 },
    facts: {},
  },
  {
    code: "file-empty",
    severity: "error",
    place: { file: "submissions/trống.xlsx" },
    facts: {},
  },
  {
    code: "duplicate-row",
    severity: "information",
    place: { file: "submissions/trống.xlsx", sheet: "A & B <1>", row: 7 },
    facts: {},
  },
];

const TEXTS: Record<string, { message: string; cure?: string }> = {
  "not-an-integer": {
    message: "Số tin có giá trị ghi 1,642: số tin phải là số nguyên.",
    cure: "Có thể là 1642, gõ trên máy dùng dấu chấm thập phân. Sửa ô thành 1642.",
  },
  "approximate-value": { message: 'Giá trị "hơn 1.300" là số gần đúng, tính là > 1.300.' },
  "personal-data": { message: "Ô có dạng số định danh cá nhân.", cure: "Xóa cột này." },
  "file-empty": { message: "Tệp không có dòng số liệu nào.", cure: "Nộp lại tệp có số liệu." },
  "duplicate-row": { message: "Dòng 7 trùng với dòng 6,\ncả hai đều được tính." },
};

export const CHECK: CheckReport = {
  summary: { files: 39, sheets: 41, rows: 1412, error: 3, warning: 1, information: 1 },
  findings: FINDINGS,
  lang: "vi",
  rules: [
    {
      code: "not-an-integer",
      title: "Không phải số nguyên",
      explanation: "Cột đếm chỉ nhận số nguyên.",
      severity: "error",
    },
    {
      code: "file-empty",
      title: "Tệp không có số liệu",
      explanation: "Không biểu mẫu nào trong tệp có dòng số liệu.",
      severity: "error",
    },
  ],
  files: ["submissions/29173.xlsx", "submissions/sạch.xlsx"],
  messageOf: ({ code }) => TEXTS[code] ?? { message: code },
  excerpt: ({ code }) =>
    code === "not-an-integer" ? ["3", "07/03/2020", "ma túy", "4", "1.642"] : null,
};

export const CLEAN: CheckReport = {
  ...CHECK,
  summary: { files: 39, sheets: 41, rows: 412, error: 0, warning: 0, information: 0 },
  findings: [],
};
