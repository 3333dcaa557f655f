import type { Form } from "../../model/catalogue.ts";

/** How many groups of each kind there are, and their members. */
export default {
  id: "mass_group_kinds",
  order: 110,
  theme: "forces",
  label: { vi: "Tổ chức quần chúng tự quản", en: "Self-managed mass groups" },
  datedRowsAreRecords: false,
  fields: [
    {
      id: "group_kind",
      role: "code",
      heading: "Loại tổ chức quần chúng",
      aliases: ["Loại tổ tự quản"],
      required: false,
      codeList: "group_kind",
    },
    {
      id: "mass_groups",
      role: "count",
      heading: "Số tổ chức quần chúng",
      aliases: ["Số tổ chức quần chúng tự quản"],
      required: true,
    },
    {
      id: "mass_group_members",
      role: "count",
      heading: "Số thành viên tổ chức quần chúng",
      aliases: ["Số thành viên tổ chức quần chúng tự quản"],
      required: false,
    },
  ],
} satisfies Form;
