import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "group",
  order: 50,
  label: { vi: "Thành phần", en: "Group" },
  plural: { vi: "thành phần", en: "groups" },
} satisfies DimensionDefinition;
