import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "model_types",
  order: 270,
  label: { vi: "Số loại mô hình", en: "Types of model" },
  measure: { vi: "loại", en: "types" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "DISTINCT",
  aliases: [],
  sources: [{ form: "models", field: "model_type", positive: "models_maintained" }],
} satisfies Indicator;
