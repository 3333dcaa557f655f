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
  ],
} satisfies Form;
