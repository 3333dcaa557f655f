import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "clearance_rate",
  order: 190,
  label: { vi: "Tỷ lệ làm rõ", en: "Clearance rate" },
  measure: { vi: "%", en: "%" },
  kind: "ratio",
  overTime: "RATIO",
  overUnits: "RATIO",
  aliases: [],
  sources: [],
  ratio: { numerator: "cases_solved", denominator: "cases_reported", scale: 100, decimals: 2 },
} satisfies Indicator;
