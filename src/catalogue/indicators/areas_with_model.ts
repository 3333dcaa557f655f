import type { Indicator } from "../../model/catalogue.ts";

/** Seven reports of five newspapers; printed n/m, where m is the units in force. */
export default {
  id: "areas_with_model",
  order: 510,
  theme: "self-management",
  label: { vi: "Số địa bàn có mô hình", en: "Units that run a model" },
  measure: { vi: "đơn vị", en: "units" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Địa bàn có mô hình", "Số xã có mô hình", "Số xã, phường có mô hình"],
  phrases: { topics: ["xã, phường, thị trấn triển khai mô hình"] },
  sources: [],
} satisfies Indicator;
