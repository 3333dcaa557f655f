import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "target_group",
  order: 170,
  label: { vi: "Diện đối tượng", en: "Group of persons" },
  plural: { vi: "diện đối tượng", en: "groups of persons" },
} satisfies DimensionDefinition;
