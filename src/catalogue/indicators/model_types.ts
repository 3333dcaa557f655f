import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "model_types",
  order: 270,
  theme: "self-management",
  label: { vi: "Số loại mô hình", en: "Types of model" },
  measure: { vi: "loại", en: "types" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "DISTINCT",
  aliases: [],
  sources: [{ form: "models", field: "model_type", positive: "models_maintained" }],
  phrases: {
    sentence: { vi: "có {n} loại mô hình", en: "has {n} types of models" },
    nouns: ["loại hình", "loại mô hình", "loại hình mô hình", "dạng mô hình", "dạng", "types"],
    topics: ["loại", "loại hình", "loại mô hình", "dạng mô hình", "types"],
  },
} satisfies Indicator;
