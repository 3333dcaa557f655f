import type { Indicator } from "../../model/catalogue.ts";

/** Five newspapers, seven reports: from all sources, which are the breakdown `funding`. */
export default {
  id: "funds_mobilised",
  order: 590,
  theme: "resources",
  label: { vi: "Kinh phí vận động, xã hội hóa", en: "Funds raised" },
  measure: { vi: "đồng", en: "VND" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Kinh phí vận động",
    "Kinh phí xã hội hóa",
    "Kinh phí huy động",
    "Số tiền vận động, xã hội hóa",
  ],
  sources: [{ form: "funds", field: "funds_mobilised" }],
} satisfies Indicator;
