import type { Indicator } from "../../model/catalogue.ts";

/** Four newspapers, 2022 to 2025. */
export default {
  id: "gifts",
  order: 920,
  theme: "outreach",
  label: { vi: "Số suất quà trao tặng", en: "Gifts given" },
  measure: { vi: "suất", en: "gifts" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Suất quà trao tặng", "Số suất quà", "Phần quà", "Suất quà"],
  phrases: { topics: ["suất quà", "phần quà"] },
  sources: [{ form: "festivals", field: "gifts" }],
} satisfies Indicator;
