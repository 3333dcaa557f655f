import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "models_maintained",
  order: 220,
  theme: "self-management",
  label: { vi: "Mô hình được củng cố, duy trì", en: "Models maintained" },
  measure: { vi: "mô hình", en: "models" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "models", field: "models_maintained" }],
  phrases: {
    sentence: { vi: "củng cố, duy trì {n} mô hình", en: "maintained {n} models" },
    nouns: ["models"],
    topics: [
      "duy trì",
      "củng cố",
      "củng cố, duy trì",
      "duy trì, củng cố",
      "đang hoạt động",
      "maintained",
    ],
    bare: ["mô hình"],
  },
} satisfies Indicator;
