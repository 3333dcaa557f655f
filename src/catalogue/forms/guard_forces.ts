import type { Form } from "../../model/catalogue.ts";

/** Teams and members under Law 30/2023/QH15. */
export default {
  id: "guard_forces",
  order: 120,
  theme: "forces",
  label: { vi: "Tổ bảo vệ an ninh, trật tự", en: "Security protection teams" },
  datedRowsAreRecords: false,
  fields: [
    {
      id: "guard_position",
      role: "code",
      heading: "Chức danh trong tổ",
      aliases: ["Chức danh tổ bảo vệ"],
      required: false,
      codeList: "guard_position",
    },
    {
      id: "guard_rating",
      role: "code",
      heading: "Mức đánh giá tổ",
      aliases: ["Kết quả đánh giá tổ"],
      required: false,
      codeList: "guard_rating",
    },
    {
      id: "guard_teams",
      role: "count",
      heading: "Số tổ bảo vệ ANTT",
      aliases: ["Số tổ bảo vệ an ninh, trật tự"],
      required: true,
    },
    {
      id: "guard_members",
      role: "count",
      heading: "Số thành viên tổ bảo vệ ANTT",
      aliases: ["Số thành viên tổ bảo vệ an ninh, trật tự"],
      required: false,
    },
    {
      id: "guard_funding",
      role: "amount",
      heading: "Kinh phí chi cho tổ bảo vệ ANTT",
      aliases: ["Kinh phí chi cho tổ bảo vệ an ninh, trật tự"],
      required: false,
      unit: "đồng",
      decimals: 0,
    },
  ],
} satisfies Form;
