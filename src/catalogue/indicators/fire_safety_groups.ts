import type { Indicator } from "../../model/catalogue.ts";

/** Directive 01/CT-TTg 2023, the fire police, Hà Tĩnh 2023: reported with the movement. */
export default {
  id: "fire_safety_groups",
  order: 470,
  theme: "forces",
  label: {
    vi: "Số tổ liên gia an toàn phòng cháy, chữa cháy",
    en: "Interfamily fire safety groups",
  },
  measure: { vi: "tổ", en: "groups" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Tổ liên gia an toàn phòng cháy, chữa cháy",
    "Tổ liên gia an toàn PCCC",
    "Số tổ liên gia an toàn PCCC",
  ],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Tổ liên gia an toàn PCCC"] },
    },
  ],
  partOf: "mass_groups",
} satisfies Indicator;
