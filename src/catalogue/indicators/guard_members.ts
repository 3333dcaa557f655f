import type { Indicator } from "../../model/catalogue.ts";

/**
 * Law 30/2023/QH15 and Decree 40/2024/NĐ-CP: team leader, deputies and members, at least three a team.
 */
export default {
  id: "guard_members",
  order: 410,
  theme: "forces",
  label: {
    vi: "Số thành viên tổ bảo vệ an ninh, trật tự",
    en: "Members of security protection teams",
  },
  measure: { vi: "người", en: "people" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Thành viên tổ bảo vệ an ninh, trật tự",
    "Số thành viên tổ bảo vệ ANTT",
    "Thành viên tổ bảo vệ ANTT",
  ],
  sources: [{ form: "guard_forces", field: "guard_members" }],
} satisfies Indicator;
