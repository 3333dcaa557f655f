/** Every shared option as data: help, parsing and documentation are made of it. */
import type { Said } from "./errors.ts";

export interface OptionSpec {
  readonly flags: string;
  readonly text: Said;
  readonly group: "data" | "report" | "run" | "output";
  /** May be given several times: the values are joined by commas. */
  readonly repeats?: true;
  /** Accepted, not listed: it changes nothing yet. */
  readonly hidden?: true;
}

export const GROUPS: Readonly<Record<OptionSpec["group"], Said>> = {
  data: { vi: "Số liệu và đơn vị", en: "Data and units" },
  report: { vi: "Báo cáo", en: "Report" },
  run: { vi: "Cách chạy", en: "How it runs" },
  output: { vi: "Kết quả", en: "Output" },
};

/** Options of the commands that read submissions. */
export const READING: readonly OptionSpec[] = [
  {
    flags: "--units <file>",
    group: "data",
    text: {
      vi: "danh mục đơn vị (CSV); không có thì suy từ các báo cáo",
      en: "unit registry (CSV); without it the hierarchy is inferred",
    },
  },
  {
    flags: "--period-scheme <id>",
    group: "data",
    text: {
      vi: "cách tính kỳ: civil (mặc định), decree-09",
      en: "period scheme: civil (default), decree-09",
    },
  },
  {
    flags: "--on-duplicate <how>",
    group: "data",
    text: {
      vi: "báo cáo nộp trùng: error (mặc định), latest",
      en: "reports sent twice: error (default), latest",
    },
  },
  {
    flags: "--today <date>",
    group: "run",
    text: { vi: "ngày coi là hôm nay, YYYY-MM-DD", en: "the day taken as today, YYYY-MM-DD" },
  },
  {
    flags: "--config <file>",
    group: "run",
    text: { vi: "tệp cấu hình antq.yaml", en: "the config file antq.yaml" },
  },
  {
    flags: "--lang <lang>",
    group: "run",
    text: { vi: "ngôn ngữ: vi (mặc định), en", en: "language: vi (default), en" },
  },
  {
    flags: "--jobs <n>",
    group: "run",
    text: {
      vi: "số luồng xử lý (mặc định: số nhân của máy)",
      en: "threads (default: the machine's processors)",
    },
  },
  {
    flags: "--limit <name=n>",
    group: "run",
    repeats: true,
    text: {
      vi: "nâng một giới hạn đọc tệp, như rows=100000000 (lặp lại được)",
      en: "raise a limit of the readers, such as rows=100000000 (may be repeated)",
    },
  },
  {
    flags: "--no-cache",
    group: "run",
    text: {
      vi: "không dùng, không ghi bộ nhớ đệm các tệp đã đọc",
      en: "neither use nor write the cache of read files",
    },
  },
  {
    flags: "--no-progress",
    group: "run",
    text: { vi: "không hiện tiến độ", en: "show no progress" },
  },
  { flags: "--no-color", group: "run", text: { vi: "không tô màu", en: "no colour" } },
  {
    flags: "--quiet",
    group: "run",
    text: { vi: "không in gì ngoài kết quả", en: "print nothing but the result" },
  },
  { flags: "--verbose", group: "run", hidden: true, text: { vi: "nói thêm", en: "say more" } },
];

export const OUTPUT: OptionSpec = {
  flags: "-o, --output <file>",
  group: "output",
  text: { vi: "ghi vào tệp (trọn vẹn hoặc không ghi)", en: "write to a file, whole or not at all" },
};

/** Options of the totals. */
export const REPORTING: readonly OptionSpec[] = [
  {
    flags: "--period <p>",
    group: "report",
    text: {
      vi: "kỳ: 2024, 2024-06, 2024-Q2, 2024-H1, 2024-9M, 2014..2023, ngày..ngày",
      en: "period: 2024, 2024-06, 2024-Q2, 2024-H1, 2024-9M, 2014..2023, date..date",
    },
  },
  {
    flags: "--level <list>",
    group: "report",
    text: {
      vi: "cấp: province,district,commune (mặc định province,district)",
      en: "levels: province,district,commune (default province,district)",
    },
  },
  {
    flags: "--by <dimension>",
    group: "report",
    text: {
      vi: "tách theo: partner, activity, category, offence, group, model_type",
      en: "break down by: partner, activity, category, offence, group, model_type",
    },
  },
  {
    flags: "--indicators <list>",
    group: "report",
    text: {
      vi: "chỉ các chỉ tiêu này (mã hoặc tên, cách nhau bằng dấu phẩy)",
      en: "only these indicators (ids or names, comma-separated)",
    },
  },
  {
    flags: "--within <unit>",
    group: "report",
    text: {
      vi: "chỉ đơn vị này và các đơn vị trực thuộc (mã hoặc tên)",
      en: "only this unit and what is under it (code or name)",
    },
  },
  {
    flags: "--boundaries <b>",
    group: "report",
    text: {
      vi: "địa giới: reported (theo lúc báo cáo, mặc định), current, hoặc một ngày",
      en: "boundaries: reported (as they were, default), current, or a date",
    },
  },
  {
    flags: "--split <how>",
    group: "report",
    text: {
      vi: "đơn vị bị chia không rõ tỷ lệ, khi quy đổi: none (dòng chưa phân bổ, mặc định), equal, hoặc tệp tỷ lệ .csv",
      en: "units divided by unknown shares, when restating: none (an unallocated line, default), equal, or a shares file .csv",
    },
  },
  {
    flags: "--keep-going",
    group: "report",
    text: {
      vi: "bỏ dòng có lỗi ra ngoài, tổng ghi tạm tính (P), thoát mã 1",
      en: "leave rows in error out, mark totals provisional (P), exit 1",
    },
  },
  {
    flags: "--disclosure <n>",
    group: "report",
    text: {
      vi: "không công bố số từ 1 đến nhỏ hơn n, cùng các số có thể tính ngược ra chúng",
      en: "publish no count from 1 to below n, nor what it could be computed from",
    },
  },
  {
    flags: "--shape <shape>",
    group: "output",
    text: { vi: "CSV: wide (mặc định) hay long", en: "CSV: wide (default) or long" },
  },
  {
    flags: "--csv-dialect <d>",
    group: "output",
    text: {
      vi: "CSV: rfc4180 (mặc định) hay excel-vi (BOM, dấu ;)",
      en: "CSV: rfc4180 (default) or excel-vi (BOM and ;)",
    },
  },
];

export const COMPARE: OptionSpec = {
  flags: "--compare <with>",
  group: "report",
  text: {
    vi: "so với: previous (kỳ trước), same-period-last-year (cùng kỳ năm trước)",
    en: "compare with: previous, same-period-last-year",
  },
};

export const FROM: OptionSpec = {
  flags: "--from <folder>",
  group: "data",
  text: {
    vi: "lấy số liệu từ bộ dữ liệu của antq export thay cho báo cáo",
    en: "take the figures from a data set of antq export instead of submissions",
  },
};

export const CHART: OptionSpec = {
  flags: "--chart",
  group: "output",
  text: {
    vi: "vẽ thanh ngang so sánh các đơn vị thay cho bảng (với --format table)",
    en: "bars that compare the units in place of the table (with --format table)",
  },
};

export const TEMPLATE: OptionSpec = {
  flags: "--template <file>",
  group: "output",
  text: {
    vi: "mẫu của cơ quan (.xlsx, .docx) để điền: theo dấu {{chỉ tiêu @ đơn vị}}, tên ô antq.<mã>, hoặc theo nhãn",
    en: "the office's own form (.xlsx, .docx) to fill: by marks {{indicator @ unit}}, cells named antq.<id>, or its labels",
  },
};

export function formatOption(formats: readonly string[], first: string): OptionSpec {
  const list = formats.join(", ");
  return {
    flags: "--format <f>",
    group: "output",
    text: {
      vi: `${list} (mặc định ${first}, hoặc theo đuôi của -o)`,
      en: `${list} (default ${first}, or by the ending of -o)`,
    },
  };
}
