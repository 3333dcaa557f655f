import type { Indicator } from "../../model/catalogue.ts";

/** Directive 01/CT-TTg 2015; two newspapers. */
export default {
  id: "border_persons",
  order: 990,
  theme: "frontier",
  label: {
    vi: "Số cá nhân đăng ký tự quản đường biên, mốc quốc giới",
    en: "Persons who look after the border",
  },
  measure: { vi: "cá nhân", en: "persons" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Cá nhân đăng ký tự quản đường biên, mốc quốc giới", "Cá nhân tự quản đường biên"],
  sources: [{ form: "border", field: "border_persons" }],
} satisfies Indicator;
