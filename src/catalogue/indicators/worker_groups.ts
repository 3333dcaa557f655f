import type { Indicator } from "../../model/catalogue.ts";

/** Programme of the Ministry and the Confederation of Labour; three newspapers, 2020 to 2023. */
export default {
  id: "worker_groups",
  order: 465,
  theme: "forces",
  label: { vi: "Số tổ, đội công nhân tự quản, xung kích", en: "Worker security groups" },
  measure: { vi: "tổ", en: "groups" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Tổ, đội công nhân tự quản, xung kích",
    "Tổ công nhân tự quản",
    "Đội công nhân xung kích",
    "Tổ tự quản khu nhà trọ",
  ],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Tổ công nhân tự quản"] },
    },
  ],
  partOf: "mass_groups",
} satisfies Indicator;
