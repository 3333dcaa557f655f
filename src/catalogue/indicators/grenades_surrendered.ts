import type { Indicator } from "../../model/catalogue.ts";

/** Law on weapons, explosives and support tools 2024; five newspapers. */
export default {
  id: "grenades_surrendered",
  order: 790,
  theme: "arms",
  label: { vi: "Số lựu đạn, bom, mìn giao nộp, thu hồi", en: "Grenades and mines handed in" },
  measure: { vi: "quả", en: "pieces" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Lựu đạn, bom, mìn giao nộp, thu hồi",
    "Số lựu đạn, bom, mìn giao nộp",
    "Lựu đạn, bom, mìn giao nộp",
  ],
  phrases: { topics: ["quả lựu đạn"] },
  sources: [
    {
      form: "weapons",
      field: "surrendered",
      where: { field: "weapon_kind", in: ["Lựu đạn, bom, mìn"] },
    },
  ],
} satisfies Indicator;
