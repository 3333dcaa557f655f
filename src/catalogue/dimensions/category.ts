import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "category",
  order: 30,
  label: { vi: "Lĩnh vực", en: "Category" },
  plural: { vi: "lĩnh vực", en: "categories" },
} satisfies DimensionDefinition;
