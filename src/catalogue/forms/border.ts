import type { Form } from "../../model/catalogue.ts";

/** Directive 01/CT-TTg 2015. */
export default {
  id: "border",
  order: 240,
  theme: "frontier",
  label: { vi: "Tự quản đường biên, mốc quốc giới", en: "Self-management of the border" },
  datedRowsAreRecords: false,
  fields: [
    {
      id: "border_collectives",
      role: "count",
      heading: "Số tập thể tự quản đường biên",
      aliases: [],
      required: true,
    },
    {
      id: "border_households",
      role: "count",
      heading: "Số hộ gia đình tự quản đường biên",
      aliases: [],
      required: false,
    },
    {
      id: "border_persons",
      role: "count",
      heading: "Số cá nhân tự quản đường biên",
      aliases: [],
      required: false,
    },
    {
      id: "border_marks",
      role: "count",
      heading: "Số mốc quốc giới tự quản",
      aliases: [],
      required: false,
    },
    {
      id: "border_km",
      role: "amount",
      heading: "Chiều dài đường biên giới tự quản",
      aliases: ["Số km đường biên giới tự quản"],
      required: false,
      unit: "km",
      decimals: 3,
    },
  ],
} satisfies Form;
