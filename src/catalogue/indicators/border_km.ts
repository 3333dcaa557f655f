import type { Indicator } from "../../model/catalogue.ts";

/** Directive 01/CT-TTg 2015; two newspapers, which print metres as three decimals (408,616 km). */
export default {
  id: "border_km",
  order: 996,
  theme: "frontier",
  label: { vi: "Chiều dài đường biên giới được đăng ký tự quản", en: "Border looked after" },
  measure: { vi: "km", en: "km" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Chiều dài đường biên giới tự quản",
    "Số km đường biên giới tự quản",
    "Đường biên giới tự quản",
  ],
  sources: [{ form: "border", field: "border_km" }],
} satisfies Indicator;
