import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "activity",
  order: 20,
  label: { vi: "Hình thức", en: "Activity" },
  spoken: "indicator",
  plural: { vi: "hình thức", en: "activities" },
} satisfies DimensionDefinition;
