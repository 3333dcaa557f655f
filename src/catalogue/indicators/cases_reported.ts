import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "cases_reported",
  order: 170,
  theme: "incidents",
  label: { vi: "Số vụ phạm pháp xảy ra", en: "Cases reported" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số vụ xảy ra", "Số vụ phát hiện", "Tổng số vụ"],
  sources: [{ form: "cases", field: "cases_reported" }],
  phrases: {
    sentence: { vi: "xảy ra {n} vụ phạm pháp hình sự", en: "recorded {n} cases" },
    nouns: ["vụ việc", "vụ án", "vụ phạm pháp hình sự", "vụ phạm pháp", "cases"],
    topics: [
      "xảy ra",
      "phạm pháp",
      "phạm pháp hình sự",
      "phạm tội",
      "vi phạm pháp luật",
      "phát hiện",
      "tổng số vụ …",
      "trong tổng số …",
      "trên tổng số …",
      "trong số …",
      "ghi nhận",
      "tiếp nhận vụ",
      "reported",
    ],
  },
} satisfies Indicator;
