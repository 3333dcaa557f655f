import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "award_level",
  order: 110,
  label: { vi: "Cấp khen thưởng", en: "Level of award" },
  plural: { vi: "cấp khen thưởng", en: "levels" },
} satisfies DimensionDefinition;
