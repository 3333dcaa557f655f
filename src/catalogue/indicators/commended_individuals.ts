import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "commended_individuals",
  order: 310,
  theme: "awards",
  label: { vi: "Cá nhân được khen thưởng", en: "Individuals commended" },
  measure: { vi: "cá nhân", en: "individuals" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "commendations", field: "commended_individuals" }],
  phrases: {
    sentence: { vi: "khen thưởng {n} cá nhân", en: "commended {n} individuals" },
    nouns: ["lượt cá nhân", "gương", "individuals"],
    topics: [
      "khen thưởng",
      "biểu dương",
      "tuyên dương",
      "giấy khen",
      "bằng khen",
      "tôn vinh",
      "tặng thưởng",
      "trao thưởng",
      "thành tích",
      "commended",
    ],
  },
  partOf: "commendations_total",
} satisfies Indicator;
