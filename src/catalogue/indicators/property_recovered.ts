import type { Indicator } from "../../model/catalogue.ts";

/** Four newspapers, beside the cases solved thanks to tips. */
export default {
  id: "property_recovered",
  order: 655,
  theme: "incidents",
  label: { vi: "Giá trị tài sản thu hồi", en: "Property recovered" },
  measure: { vi: "đồng", en: "VND" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Trị giá tài sản thu hồi", "Tài sản thu hồi"],
  sources: [{ form: "tip_results", field: "property_recovered" }],
} satisfies Indicator;
