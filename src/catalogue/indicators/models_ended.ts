import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "models_ended",
  order: 250,
  theme: "self-management",
  label: { vi: "Mô hình ngừng hoạt động", en: "Models ended" },
  measure: { vi: "mô hình", en: "models" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "models", field: "models_ended" }],
  phrases: {
    sentence: { vi: "có {n} mô hình ngừng hoạt động", en: "ended {n} models" },
    nouns: ["models"],
    topics: [
      "ngừng hoạt động",
      "giải thể",
      "chấm dứt hoạt động",
      "dừng hoạt động",
      "không còn hoạt động",
      "ended",
    ],
  },
} satisfies Indicator;
