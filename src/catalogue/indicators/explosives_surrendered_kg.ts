import type { Indicator } from "../../model/catalogue.ts";

/** Law on weapons, explosives and support tools 2024; four newspapers. */
export default {
  id: "explosives_surrendered_kg",
  order: 791,
  theme: "arms",
  label: { vi: "Khối lượng thuốc nổ giao nộp, thu hồi", en: "Explosives handed in" },
  measure: { vi: "kg", en: "kg" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Khối lượng thuốc nổ giao nộp", "Số kg thuốc nổ giao nộp"],
  sources: [
    { form: "weapons", field: "surrendered_kg", where: { field: "weapon_kind", in: ["Thuốc nổ"] } },
  ],
  note: {
    vi: "chỉ phần ghi bằng kg; thỏi, bánh không quy đổi được",
    en: "only what is given in kilograms; pieces cannot be converted",
  },
} satisfies Indicator;
