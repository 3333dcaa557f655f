import type { Indicator } from "../../model/catalogue.ts";

/**
 * Twenty-four reports of five newspapers. One person may belong to several groups: a sum over kinds
 * counts memberships.
 */
export default {
  id: "mass_group_members",
  order: 435,
  theme: "forces",
  label: {
    vi: "Số thành viên tổ chức quần chúng tự quản",
    en: "Members of self-managed mass groups",
  },
  measure: { vi: "người", en: "people" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Thành viên tổ chức quần chúng tự quản",
    "Số thành viên tổ chức quần chúng",
    "Thành viên tổ tự quản, mô hình",
    "Thành viên tổ tự quản",
  ],
  phrases: { topics: ["thành viên tham gia", "hội viên nòng cốt"] },
  sources: [{ form: "mass_group_kinds", field: "mass_group_members" }],
  note: {
    vi: "một người có thể thuộc nhiều tổ chức: số cộng là số lượt thành viên",
    en: "one person may belong to several groups: the sum counts memberships",
  },
} satisfies Indicator;
