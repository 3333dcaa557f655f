import type { Indicator } from "../../model/catalogue.ts";

/** Eight reports of five newspapers, 2019 to 2021. */
export default {
  id: "people_security_groups",
  order: 440,
  theme: "forces",
  label: { vi: "Số tổ an ninh nhân dân", en: "People's security groups" },
  measure: { vi: "tổ", en: "groups" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Tổ an ninh nhân dân", "Tổ ANND", "Tổ an ninh tự quản", "Tổ an ninh xã hội"],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Tổ an ninh nhân dân"] },
    },
  ],
  partOf: "mass_groups",
} satisfies Indicator;
