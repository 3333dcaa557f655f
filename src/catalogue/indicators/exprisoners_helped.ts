import type { Indicator } from "../../model/catalogue.ts";

/** Decree 49/2020/NĐ-CP; three newspapers. */
export default {
  id: "exprisoners_helped",
  order: 715,
  theme: "care",
  label: {
    vi: "Số người chấp hành xong án phạt tù được giúp tái hòa nhập cộng đồng",
    en: "Former prisoners helped to reintegrate",
  },
  measure: { vi: "người", en: "people" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Người chấp hành xong án phạt tù được giúp tái hòa nhập cộng đồng",
    "Người được giúp tái hòa nhập cộng đồng",
    "Số người được giúp tái hòa nhập cộng đồng",
    "Người được giúp tái hòa nhập",
  ],
  phrases: { topics: ["tái hòa nhập cộng đồng"] },
  sources: [{ form: "persons", field: "exprisoners_helped" }],
} satisfies Indicator;
