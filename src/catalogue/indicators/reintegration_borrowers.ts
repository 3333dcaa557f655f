import type { Indicator } from "../../model/catalogue.ts";

/** Decision 22/2023/QĐ-TTg; three newspapers. */
export default {
  id: "reintegration_borrowers",
  order: 725,
  theme: "care",
  label: {
    vi: "Số người chấp hành xong án phạt tù được vay vốn",
    en: "Former prisoners with loans",
  },
  measure: { vi: "người", en: "people" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Người chấp hành xong án phạt tù được vay vốn", "Người lầm lỗi được vay vốn"],
  phrases: { topics: ["vay vốn làm ăn"] },
  sources: [{ form: "persons", field: "reintegration_borrowers" }],
} satisfies Indicator;
