import type { Indicator } from "../../model/catalogue.ts";

/** Three sources: Vĩnh Long, Hà Nội, Quảng Trị. */
export default {
  id: "youth_shock_teams",
  order: 460,
  theme: "forces",
  label: { vi: "Số đội thanh niên xung kích an ninh", en: "Youth security teams" },
  measure: { vi: "đội", en: "teams" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Đội thanh niên xung kích an ninh",
    "Đội thanh niên xung kích",
    "Đội xung kích an ninh",
  ],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Đội thanh niên xung kích"] },
    },
  ],
  partOf: "mass_groups",
} satisfies Indicator;
