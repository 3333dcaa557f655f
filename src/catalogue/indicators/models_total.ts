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
} satisfies Indicator;
