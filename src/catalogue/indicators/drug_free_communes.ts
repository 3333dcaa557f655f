import type { Indicator } from "../../model/catalogue.ts";

/** Conclusion 132-KL/TW; two newspapers. “Sạch về ma túy” is another standard. */
export default {
  id: "drug_free_communes",
  order: 880,
  theme: "recognition",
  label: { vi: "Số xã không ma túy", en: "Drug-free communes" },
  measure: { vi: "xã", en: "communes" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Xã không ma túy", "Số xã, phường không ma túy", "Xã, phường không ma túy"],
  sources: [],
} satisfies Indicator;
