import type { Indicator } from "../../model/catalogue.ts";

/** Law on weapons, explosives and support tools 2024; eight reports. */
export default {
  id: "ammunition_surrendered",
  order: 785,
  theme: "arms",
  label: { vi: "Số đạn giao nộp, thu hồi", en: "Ammunition handed in" },
  measure: { vi: "viên", en: "rounds" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Đạn giao nộp, thu hồi", "Số đạn giao nộp", "Đạn được giao nộp", "Viên đạn các loại"],
  phrases: { topics: ["viên đạn các loại"] },
  sources: [
    { form: "weapons", field: "surrendered", where: { field: "weapon_kind", in: ["Đạn"] } },
  ],
} satisfies Indicator;
