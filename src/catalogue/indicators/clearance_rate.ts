import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "clearance_rate",
  order: 190,
  theme: "incidents",
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
  note: {
    vi: "thường hỏi cho tội phạm về trật tự xã hội; vụ ma túy, kinh tế, môi trường do công an phát hiện là chỉ tiêu khác (cases_detected)",
    en: "usually asked for offences against social order; drug, economic and environmental cases, which the police detect, are another indicator (cases_detected)",
  },
} satisfies Indicator;
