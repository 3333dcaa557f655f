import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "movement_class",
  order: 150,
  label: { vi: "Xếp loại phong trào", en: "Class of the movement" },
  plural: { vi: "loại phong trào", en: "classes" },
} satisfies DimensionDefinition;
