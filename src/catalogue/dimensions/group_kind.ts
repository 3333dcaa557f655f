import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "group_kind",
  order: 130,
  label: { vi: "Loại tổ chức", en: "Kind of group" },
  plural: { vi: "loại tổ chức", en: "kinds of group" },
} satisfies DimensionDefinition;
