import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "models_total",
  order: 260,
  theme: "self-management",
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
  note: {
    vi: "số mô hình (mỗi tên gọi một lần); số nơi đang chạy mô hình là model_sites",
    en: "models, each name once; the places where one runs are model_sites",
  },
} satisfies Indicator;
