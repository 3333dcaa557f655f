import type { Indicator } from "../../model/catalogue.ts";

/** Law on weapons, explosives and support tools 2024; eighteen reports. */
export default {
  id: "guns_surrendered",
  order: 780,
  theme: "arms",
  label: { vi: "Số súng giao nộp, thu hồi", en: "Guns handed in" },
  measure: { vi: "khẩu", en: "guns" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Súng giao nộp, thu hồi",
    "Súng các loại giao nộp",
    "Số súng giao nộp",
    "Súng được giao nộp, thu hồi",
    "Khẩu súng các loại",
  ],
  phrases: { topics: ["khẩu súng các loại"] },
  sources: [
    { form: "weapons", field: "surrendered", where: { field: "weapon_kind", in: ["Súng"] } },
  ],
} satisfies Indicator;
