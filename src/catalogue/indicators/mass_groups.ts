import type { Indicator } from "../../model/catalogue.ts";

/**
 * Decree 06/2014/NĐ-CP; thirteen reports of five newspapers. Kinds that are printed beside it often
 * fall short of it.
 */
export default {
  id: "mass_groups",
  order: 430,
  theme: "forces",
  label: {
    vi: "Số tổ chức quần chúng tự quản về an ninh, trật tự",
    en: "Self-managed mass groups",
  },
  measure: { vi: "tổ", en: "groups" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Tổ chức quần chúng tự quản về an ninh, trật tự",
    "Tổ chức quần chúng tự quản",
    "Số tổ chức quần chúng tự quản",
    "Số tổ chức quần chúng tự quản về ANTT",
    "Tổ chức quần chúng, tổ tự quản về ANTT",
    "Tổ chức quần chúng",
    "Câu lạc bộ, tổ tự quản",
    "Nhóm tự quản",
  ],
  phrases: { topics: ["tổ chức quần chúng", "tổ tự quản", "nhóm tự quản"] },
  sources: [{ form: "mass_group_kinds", field: "mass_groups" }],
} satisfies Indicator;
