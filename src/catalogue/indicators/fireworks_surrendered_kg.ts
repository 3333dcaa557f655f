import type { Indicator } from "../../model/catalogue.ts";

/** Decree 137/2020/NĐ-CP; three newspapers. */
export default {
  id: "fireworks_surrendered_kg",
  order: 792,
  theme: "arms",
  label: { vi: "Khối lượng pháo giao nộp, thu hồi", en: "Fireworks handed in" },
  measure: { vi: "kg", en: "kg" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Khối lượng pháo giao nộp", "Số kg pháo giao nộp"],
  sources: [
    { form: "weapons", field: "surrendered_kg", where: { field: "weapon_kind", in: ["Pháo"] } },
  ],
  note: {
    vi: "chỉ phần ghi bằng kg; phần ghi bằng quả, bánh, hộp không quy đổi được",
    en: "only what is given in kilograms; pieces cannot be converted",
  },
} satisfies Indicator;
