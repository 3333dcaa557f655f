import type { Indicator } from "../../model/catalogue.ts";
import { GUARDS_2024 } from "./_breaks.ts";

/** Decree 38/2006/NĐ-CP; ended by Law 30/2023/QH15 on 1 July 2024, followed by `guard_teams`. */
export default {
  id: "ward_guard_groups",
  order: 425,
  theme: "forces",
  label: { vi: "Số tổ bảo vệ dân phố", en: "Ward guard groups" },
  measure: { vi: "tổ", en: "groups" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Tổ bảo vệ dân phố"],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Tổ bảo vệ dân phố"] },
    },
  ],
  partOf: "mass_groups",
  breaks: [GUARDS_2024],
} satisfies Indicator;
