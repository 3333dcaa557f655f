import type { Indicator } from "../../model/catalogue.ts";

/** Directive 01/CT-TTg 2015; two newspapers. */
export default {
  id: "border_marks",
  order: 995,
  theme: "frontier",
  label: { vi: "Số mốc quốc giới được đăng ký tự quản", en: "Border marks looked after" },
  measure: { vi: "mốc", en: "marks" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Mốc quốc giới được đăng ký tự quản", "Mốc quốc giới tự quản"],
  sources: [{ form: "border", field: "border_marks" }],
} satisfies Indicator;
