import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "cases_reported",
  order: 170,
  label: { vi: "Số vụ phạm pháp xảy ra", en: "Cases reported" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số vụ xảy ra", "Số vụ phát hiện", "Tổng số vụ"],
  sources: [{ form: "cases", field: "cases_reported" }],
} satisfies Indicator;
