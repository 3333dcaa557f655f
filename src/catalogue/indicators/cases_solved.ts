import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "cases_solved",
  order: 180,
  label: { vi: "Số vụ được làm rõ", en: "Cases solved" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số vụ làm rõ", "Số vụ khám phá", "Số vụ điều tra, khám phá"],
  sources: [{ form: "cases", field: "cases_solved" }],
  fractionOf: "cases_reported",
} satisfies Indicator;
