import type { Indicator } from "../../model/catalogue.ts";

/** Law on weapons, explosives and support tools 2024; three newspapers. */
export default {
  id: "support_tools_surrendered",
  order: 800,
  theme: "arms",
  label: { vi: "Số công cụ hỗ trợ giao nộp, thu hồi", en: "Support tools handed in" },
  measure: { vi: "chiếc", en: "pieces" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Công cụ hỗ trợ giao nộp, thu hồi",
    "Số công cụ hỗ trợ giao nộp",
    "Công cụ hỗ trợ giao nộp",
  ],
  sources: [
    {
      form: "weapons",
      field: "surrendered",
      where: { field: "weapon_kind", in: ["Công cụ hỗ trợ"] },
    },
  ],
} satisfies Indicator;
