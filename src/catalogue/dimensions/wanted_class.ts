import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "wanted_class",
  order: 190,
  label: { vi: "Loại truy nã", en: "Class of wanted person" },
  plural: { vi: "loại truy nã", en: "classes" },
} satisfies DimensionDefinition;
