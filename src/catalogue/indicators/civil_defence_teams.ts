import type { Indicator } from "../../model/catalogue.ts";
import { GUARDS_2024 } from "./_breaks.ts";

/**
 * Law on fire prevention and fighting; Law 30/2023/QH15 merges their leaders into protection teams;
 * three newspapers, 2020 and 2021.
 */
export default {
  id: "civil_defence_teams",
  order: 420,
  theme: "forces",
  label: { vi: "Số đội dân phòng", en: "Civil defence teams" },
  measure: { vi: "đội", en: "teams" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Đội dân phòng", "Tổ, đội dân phòng", "Số tổ, đội dân phòng"],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Đội dân phòng"] },
    },
  ],
  partOf: "mass_groups",
  breaks: [GUARDS_2024],
} satisfies Indicator;
