import type { Indicator } from "../../model/catalogue.ts";

/** Three sources, 2022 and 2023. */
export default {
  id: "lights",
  order: 565,
  theme: "resources",
  label: { vi: "Số bóng đèn an ninh", en: "Security lights" },
  measure: { vi: "bóng", en: "lights" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Bóng đèn an ninh", "Đèn an ninh", "Bóng đèn chiếu sáng"],
  sources: [],
} satisfies Indicator;
