import type { Indicator } from "../../model/catalogue.ts";

/** Directive 01/CT-TTg 2015; two newspapers. */
export default {
  id: "border_households",
  order: 985,
  theme: "frontier",
  label: {
    vi: "Số hộ gia đình đăng ký tự quản đường biên, mốc quốc giới",
    en: "Households that look after the border",
  },
  measure: { vi: "hộ", en: "households" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Hộ gia đình đăng ký tự quản đường biên, mốc quốc giới", "Hộ tự quản đường biên"],
  sources: [{ form: "border", field: "border_households" }],
} satisfies Indicator;
