import type { Form } from "../../model/catalogue.ts";

export default {
  id: "tips",
  order: 30,
  theme: "incidents",
  label: { vi: "Tin có giá trị", en: "Valuable tips" },
  datedRowsAreRecords: true,
  fields: [
    {
      id: "category",
      role: "code",
      heading: "Lĩnh vực",
      aliases: ["Loại tin"],
      required: false,
      codeList: "category",
    },
    {
      id: "tips_received",
      role: "count",
      heading: "Số tin tiếp nhận",
      aliases: ["Số tin cung cấp", "Tổng số tin"],
      required: false,
    },
    {
      id: "valuable_tips",
      role: "count",
      heading: "Số tin có giá trị",
      aliases: ["Tin có giá trị"],
      required: true,
    },
  ],
} satisfies Form;
