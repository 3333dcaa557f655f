import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "models_new",
  order: 240,
  label: { vi: "Mô hình xây dựng mới", en: "New models" },
  measure: { vi: "mô hình", en: "models" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "models", field: "models_new" }],
} satisfies Indicator;
