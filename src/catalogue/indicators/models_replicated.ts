import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "models_replicated",
  order: 230,
  label: { vi: "Mô hình được nhân rộng", en: "Models replicated" },
  measure: { vi: "mô hình", en: "models" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "models", field: "models_replicated" }],
} satisfies Indicator;
