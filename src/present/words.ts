/** Words of the tables, in Vietnamese and English. */
import { type Lang, said } from "../messages/said.ts";
import type { Label } from "../model/catalogue.ts";
import type { AggregateReport } from "../model/report.ts";
import { BUILT_IN_LEVELS } from "../catalogue/levels.ts";
import type { Level, Levels } from "../model/unit.ts";

const words = {
  title: {
    vi: "Kết quả phong trào Toàn dân bảo vệ ANTQ",
    en: "Results of the all-people movement to protect national security",
  },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  measure: { vi: "Đơn vị tính", en: "Unit of measure" },
  unit: { vi: "Đơn vị", en: "Unit" },
  unitCode: { vi: "Mã đơn vị", en: "Unit code" },
  level: { vi: "Cấp", en: "Level" },
  parent: { vi: "Thuộc", en: "Parent" },
  period: { vi: "Kỳ", en: "Period" },
  breakdown: { vi: "Phân theo", en: "By" },
  total: { vi: "Cộng", en: "Total" },
  ofWhich: { vi: "Trong đó", en: "Of which" },
  reported: { vi: "Đã báo cáo", en: "Reported" },
  expected: { vi: "Phải báo cáo", en: "Expected" },
  reportingUnits: { vi: "Đơn vị đã báo cáo", en: "Units that reported" },
  reportingMeasure: { vi: "đơn vị", en: "units" },
  reportsDue: { vi: "Báo cáo theo kỳ đã nộp", en: "Reports due that were submitted" },
  reportsMeasure: { vi: "báo cáo", en: "reports" },
  notWritten: { vi: "(không ghi)", en: "(not stated)" },
  every: { vi: "mọi chỉ tiêu", en: "every indicator" },
  remarks: { vi: "Ghi chú", en: "Remarks" },
  sources: { vi: "Nguồn", en: "Sources" },
  file: { vi: "Tệp", en: "File" },
  sheet: { vi: "Trang tính", en: "Sheet" },
  cell: { vi: "Ô", en: "Cell" },
  place: { vi: "Tệp, trang tính, ô", en: "File, sheet, cell" },
  date: { vi: "Ngày, kỳ", en: "Date, period" },
  item: { vi: "Loại", en: "Item" },
  rows: { vi: "Số dòng", en: "Rows" },
  observations: { vi: "Số liệu", en: "Observations" },
  severity: { vi: "Mức", en: "Severity" },
  code: { vi: "Mã", en: "Code" },
  message: { vi: "Nội dung", en: "Message" },
  cure: { vi: "Cách sửa", en: "Cure" },
  value: { vi: "Giá trị", en: "Value" },
  suggestion: { vi: "Gợi ý", en: "Suggestion" },
  field: { vi: "Trường", en: "Field" },
  form: { vi: "Biểu mẫu", en: "Form" },
  noForm: { vi: "không phải biểu mẫu nào đã biết", en: "no known form" },
  unknownField: { vi: "(không rõ)", en: "(unknown)" },
  hidden: { vi: "ẩn", en: "hidden" },
  cells: { vi: "Số ô", en: "Cells" },
  numbers: { vi: "Ô số", en: "Numbers" },
  sum: { vi: "Tổng các số", en: "Sum" },
  dates: { vi: "Ô ngày", en: "Dates" },
  errors: { vi: "Ô lỗi", en: "Errors" },
  headingRows: { vi: "Dòng tiêu đề", en: "Heading rows" },
  dataRows: { vi: "Dòng số liệu", en: "Data rows" },
  totalRows: { vi: "Dòng cộng", en: "Total rows" },
  average: { vi: "BQ/năm", en: "Avg/year" },
  change: { vi: "Thay đổi", en: "Change" },
  changePercent: { vi: "Thay đổi (%)", en: "Change (%)" },
  annualChange: { vi: "%/năm", en: "%/year" },
  changeLike: { vi: "Thay đổi, cùng đơn vị", en: "Change, same units" },
  provisional: {
    vi: "SỐ TẠM TÍNH: các dòng có lỗi bị để ngoài",
    en: "PROVISIONAL: rows in error were left out",
  },
  atEnd: { vi: "cuối kỳ", en: "at the end" },
  atEndMeans: {
    vi: "số hiện có, không cộng dồn; cột Cộng là số của kỳ cuối.",
    en: "what exists then, never added up; the total is the last period's figure.",
  },
  unsure: {
    vi: "phần chưa chắc: số ước tính, hoặc chỉ biết giới hạn",
    en: "not sure: an estimate, or only a bound is known",
  },
  trend: { vi: "Xu hướng", en: "Trend" },
  empty: { vi: "Không có số liệu nào.", en: "There are no figures." },
} satisfies Record<string, Label>;

export type Word = keyof typeof words;

export function word(key: Word, lang: Lang): string {
  return said(lang, words[key]);
}

/** The levels that a report's units may have, from the highest down. */
export function levelsIn({ hierarchy = BUILT_IN_LEVELS }: OfLevels): Levels {
  return hierarchy;
}

export function levelWord(level: Level, report: OfLevels, lang: Lang): string {
  return said(lang, levelsIn(report).find(({ id }) => id === level)?.label) ?? level;
}

type OfLevels = Pick<AggregateReport, "hierarchy">;

/** A breakdown's name. */
export function breakdownWord({ by, byLabel }: Breakdown, lang: Lang): string {
  return byLabel === null ? (by ?? "") : said(lang, byLabel);
}

type Breakdown = Pick<AggregateReport, "by" | "byLabel">;
