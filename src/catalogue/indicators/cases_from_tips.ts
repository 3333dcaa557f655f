import type { Indicator } from "../../model/catalogue.ts";

/** Seven reports of four newspapers. Another series than `cases_solved`: the two are never added. */
export default {
  id: "cases_from_tips",
  order: 600,
  theme: "incidents",
  label: {
    vi: "Số vụ việc giải quyết nhờ tin của quần chúng",
    en: "Cases solved thanks to people's tips",
  },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Vụ việc giải quyết nhờ tin của quần chúng",
    "Số vụ việc giải quyết nhờ tin quần chúng",
    "Số vụ làm rõ nhờ tin quần chúng",
    "Vụ việc giải quyết nhờ tin quần chúng",
  ],
  phrases: { topics: ["giúp công an điều tra, khám phá", "giúp xác minh, làm rõ"] },
  sources: [{ form: "tip_results", field: "cases_from_tips" }],
  note: {
    vi: "dãy số khác với số vụ được làm rõ (cases_solved), không cộng với nhau",
    en: "another series than the unit's own clearance (cases_solved); the two are never added",
  },
} satisfies Indicator;
