import type { Form } from "../../model/catalogue.ts";

/** One row a kind; pieces and kilograms are columns of their own, since they never add up: a row has one of them. */
export default {
  id: "weapons",
  order: 190,
  theme: "arms",
  label: {
    vi: "Giao nộp vũ khí, vật liệu nổ, pháo",
    en: "Weapons, explosives and fireworks handed in",
  },
  datedRowsAreRecords: true,
  fields: [
    {
      id: "weapon_kind",
      role: "code",
      heading: "Loại vũ khí",
      aliases: ["Loại vũ khí, vật liệu nổ"],
      required: false,
      codeList: "weapon_kind",
    },
    {
      id: "surrendered",
      role: "count",
      heading: "Số lượng giao nộp, thu hồi",
      aliases: [],
      required: false,
    },
    {
      id: "surrendered_kg",
      role: "amount",
      heading: "Khối lượng giao nộp, thu hồi",
      aliases: ["Khối lượng giao nộp"],
      required: false,
      unit: "kg",
      decimals: 3,
    },
  ],
} satisfies Form;
