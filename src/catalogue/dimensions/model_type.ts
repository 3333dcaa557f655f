import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "model_type",
  order: 60,
  label: { vi: "Loại mô hình", en: "Type of model" },
  plural: { vi: "loại mô hình", en: "types of model" },
} satisfies DimensionDefinition;
