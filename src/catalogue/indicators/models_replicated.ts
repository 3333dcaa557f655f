import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "models_replicated",
  order: 230,
  theme: "self-management",
  label: { vi: "Mô hình được nhân rộng", en: "Models replicated" },
  measure: { vi: "mô hình", en: "models" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "models", field: "models_replicated" }],
  phrases: {
    sentence: { vi: "nhân rộng {n} mô hình", en: "replicated {n} models" },
    nouns: ["models"],
    topics: ["nhân rộng", "replicated"],
  },
} satisfies Indicator;
