import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "models_total",
  order: 260,
  label: { vi: "Tổng số mô hình hiện có", en: "Models in existence" },
  measure: { vi: "mô hình", en: "models" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [],
  sources: [],
  phrases: {
    sentence: { vi: "hiện có tổng số {n} mô hình", en: "has {n} models in all" },
    nouns: ["models"],
    topics: ["hiện có", "tổng số mô hình", "có tổng số", "đang có"],
    bare: ["mô hình"],
  },
} satisfies Indicator;
