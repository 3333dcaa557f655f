/** One line a command for the help page, so that no command need be loaded to list them. */
import type { registry } from "./commands/registry.gen.ts";
import type { Said } from "./errors.ts";

export const SUMMARIES: Readonly<Record<keyof typeof registry, Said>> = {
  aggregate: {
    vi: "cộng số liệu của các đơn vị thành số của huyện, tỉnh cho một kỳ báo cáo",
    en: "district and provincial totals for a reporting period (the main job)",
  },
  catalogue: {
    vi: "tra cứu biểu mẫu, chỉ tiêu, lỗi, cách tính kỳ, đơn vị",
    en: "look up forms, indicators, rules, period schemes, units",
  },
  check: {
    vi: "tìm lỗi trong các báo cáo, chỉ rõ ô và cách sửa",
    en: "find the errors in submissions, each at its cell with its cure",
  },
  close: {
    vi: "khóa sổ một kỳ: ghi số đã công bố kèm mã băm, về sau biết số nào bị sửa",
    en: "close a period: its published totals with hashes; later runs list revisions",
  },
  diff: {
    vi: "so hai bộ báo cáo: cái gì khác và vì sao con số này khác",
    en: "what changed between two sets of submissions, and what that does to the totals",
  },
  inspect: {
    vi: "xem antq hiểu từng trang tính thế nào: bảng, cột, đơn vị, kỳ, số ô",
    en: "what antq sees in each sheet: table, columns, unit, period, counts",
  },
  status: {
    vi: "đơn vị nào đã báo cáo, đơn vị nào muộn, đơn vị nào còn thiếu",
    en: "who has reported, who is late, who is missing",
  },
  summary: {
    vi: "bảng số liệu nhiều năm, mặc định mười năm, có so sánh và xu hướng",
    en: "tables over years, ten by default, with changes and trends",
  },
  trace: {
    vi: "từ một con số tổng trở về tệp, trang tính và ô đã cộng thành nó",
    en: "from a total back to the files, sheets and cells that make it",
  },
};

/** Commands of the contract that this version does not have. */
export const NOT_BUILT = ["template", "narrate", "verify", "init", "completion"] as const;
