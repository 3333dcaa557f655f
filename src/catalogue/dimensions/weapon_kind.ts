import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "weapon_kind",
  order: 180,
  label: { vi: "Loại vũ khí", en: "Kind of weapon" },
  plural: { vi: "loại vũ khí", en: "kinds of weapon" },
} satisfies DimensionDefinition;
