import type { Indicator } from "../../model/catalogue.ts";

/** Law on weapons, explosives and support tools 2024; thirteen reports. */
export default {
  id: "primitive_weapons_surrendered",
  order: 795,
  theme: "arms",
  label: { vi: "Số vũ khí thô sơ giao nộp, thu hồi", en: "Primitive weapons handed in" },
  measure: { vi: "chiếc", en: "pieces" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Vũ khí thô sơ giao nộp, thu hồi",
    "Vũ khí thô sơ giao nộp",
    "Số vũ khí thô sơ giao nộp",
  ],
  phrases: { topics: ["dao, kiếm, mã tấu"] },
  sources: [
    {
      form: "weapons",
      field: "surrendered",
      where: { field: "weapon_kind", in: ["Vũ khí thô sơ"] },
    },
  ],
} satisfies Indicator;
