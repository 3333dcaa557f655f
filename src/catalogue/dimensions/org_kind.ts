import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "org_kind",
  order: 140,
  label: { vi: "Loại địa bàn, đơn vị", en: "Kind of place" },
  plural: { vi: "loại địa bàn, đơn vị", en: "kinds of place" },
} satisfies DimensionDefinition;
