import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "guard_position",
  order: 220,
  label: { vi: "Chức danh trong tổ bảo vệ ANTT", en: "Position in a protection team" },
  plural: { vi: "chức danh trong tổ", en: "positions" },
} satisfies DimensionDefinition;
