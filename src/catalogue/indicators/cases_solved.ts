import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "cases_solved",
  order: 180,
  theme: "incidents",
  label: { vi: "Số vụ được làm rõ", en: "Cases solved" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Số vụ làm rõ",
    "Số vụ khám phá",
    "Số vụ điều tra, khám phá",
    "Số vụ đã làm rõ",
    "Đã làm rõ",
    "Số vụ điều tra, làm rõ",
    "Điều tra, làm rõ",
  ],
  sources: [{ form: "cases", field: "cases_solved" }],
  fractionOf: "cases_reported",
  phrases: {
    sentence: { vi: "làm rõ {n} vụ", en: "solved {n} of them" },
    nouns: ["vụ việc", "vụ án", "vụ phạm pháp hình sự", "vụ phạm pháp", "cases"],
    topics: [
      "làm rõ",
      "khám phá",
      "điều tra làm rõ",
      "điều tra, khám phá",
      "điều tra, làm rõ",
      "phá án",
      "solved",
    ],
  },
} satisfies Indicator;
