import type { Indicator } from "../../model/catalogue.ts";

/** Directive 01/CT-TTg 2023, the fire police, Hà Tĩnh 2023. */
export default {
  id: "public_fire_points",
  order: 575,
  theme: "resources",
  label: { vi: "Số điểm chữa cháy công cộng", en: "Public fire points" },
  measure: { vi: "điểm", en: "points" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Điểm chữa cháy công cộng"],
  sources: [],
} satisfies Indicator;
