import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "clearance_rate",
  order: 190,
  label: { vi: "Tỷ lệ làm rõ", en: "Clearance rate" },
  measure: { vi: "%", en: "%" },
  kind: "ratio",
  overTime: "RATIO",
  overUnits: "RATIO",
  aliases: [],
  sources: [],
  ratio: { numerator: "cases_solved", denominator: "cases_reported", scale: 100, decimals: 2 },
  phrases: {
    sentence: { vi: "đạt tỷ lệ làm rõ {n}%", en: "reached a clearance rate of {n}%" },
    topics: [
      "làm rõ",
      "khám phá",
      "tỷ lệ làm rõ",
      "tỷ lệ khám phá",
      "tỷ lệ điều tra, khám phá",
      "tỷ lệ phá án",
      "tỉ lệ làm rõ",
      "điều tra, khám phá",
      "clearance rate",
    ],
  },
} satisfies Indicator;
