import type { Indicator } from "../../model/catalogue.ts";

/** Decree 120/2021/NĐ-CP: measures ordered in the period. */
export default {
  id: "commune_education",
  order: 720,
  theme: "care",
  label: { vi: "Số người bị áp dụng biện pháp giáo dục tại xã", en: "Commune education measures" },
  measure: { vi: "người", en: "people" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Người bị áp dụng biện pháp giáo dục tại xã", "Người bị áp dụng giáo dục tại xã"],
  sources: [{ form: "persons", field: "commune_education" }],
} satisfies Indicator;
