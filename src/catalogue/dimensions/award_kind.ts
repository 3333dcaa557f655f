import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "award_kind",
  order: 120,
  label: { vi: "Hình thức khen thưởng", en: "Kind of award" },
  plural: { vi: "hình thức khen thưởng", en: "kinds of award" },
} satisfies DimensionDefinition;
