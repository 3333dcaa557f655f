import type { Indicator } from "../../model/catalogue.ts";

/**
 * Law 30/2023/QH15 and Decree 40/2024/NĐ-CP: one team in each village or residential group as a rule,
 * since 1 July 2024.
 */
export default {
  id: "guard_teams",
  order: 400,
  theme: "forces",
  label: { vi: "Số tổ bảo vệ an ninh, trật tự", en: "Security protection teams" },
  measure: { vi: "tổ", en: "teams" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Tổ bảo vệ an ninh, trật tự",
    "Tổ bảo vệ an ninh, trật tự ở cơ sở",
    "Số tổ bảo vệ ANTT",
    "Tổ bảo vệ ANTT",
    "Tổ bảo vệ ANTT ở cơ sở",
  ],
  phrases: {
    topics: ["kiện toàn tổ bảo vệ an ninh, trật tự", "thành lập tổ bảo vệ an ninh, trật tự"],
  },
  sources: [{ form: "guard_forces", field: "guard_teams" }],
} satisfies Indicator;
