import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers, 2020 to 2023. */
export default {
  id: "patrol_groups",
  order: 455,
  theme: "forces",
  label: { vi: "Số tổ tuần tra nhân dân", en: "People's patrol groups" },
  measure: { vi: "tổ", en: "groups" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Tổ tuần tra nhân dân",
    "Tổ tuần tra an ninh xung kích",
    "Tổ tuần tra dân cử, dân nuôi",
  ],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Tổ tuần tra nhân dân"] },
    },
  ],
  partOf: "mass_groups",
} satisfies Indicator;
