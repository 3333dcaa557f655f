import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "commended_collectives",
  order: 300,
  theme: "awards",
  label: { vi: "Tập thể được khen thưởng", en: "Collectives commended" },
  measure: { vi: "tập thể", en: "collectives" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "commendations", field: "commended_collectives" }],
  phrases: {
    sentence: { vi: "khen thưởng {n} tập thể", en: "commended {n} collectives" },
    nouns: ["đơn vị", "lượt tập thể", "collectives"],
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
