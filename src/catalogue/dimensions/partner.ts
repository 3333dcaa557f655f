import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "partner",
  order: 10,
  label: { vi: "Đơn vị phối hợp", en: "Partner" },
  spoken: "with",
  plural: { vi: "đơn vị phối hợp", en: "partners" },
} satisfies DimensionDefinition;
