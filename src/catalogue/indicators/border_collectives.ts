import type { Indicator } from "../../model/catalogue.ts";

/** Directive 01/CT-TTg 2015; two newspapers. */
export default {
  id: "border_collectives",
  order: 980,
  theme: "frontier",
  label: {
    vi: "Số tập thể đăng ký tự quản đường biên, mốc quốc giới",
    en: "Collectives that look after the border",
  },
  measure: { vi: "tập thể", en: "collectives" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Tập thể đăng ký tự quản đường biên, mốc quốc giới", "Tập thể tự quản đường biên"],
  sources: [{ form: "border", field: "border_collectives" }],
} satisfies Indicator;
