import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers; books and sets are other measures. */
export default {
  id: "leaflets",
  order: 925,
  theme: "outreach",
  label: { vi: "Số tờ rơi, tài liệu phát hành", en: "Leaflets and documents" },
  measure: { vi: "tờ", en: "leaflets" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Tờ rơi, tài liệu phát hành", "Số tờ rơi phát hành"],
  phrases: { topics: ["phát tờ rơi", "tờ bướm"] },
  sources: [{ form: "media", field: "leaflets" }],
} satisfies Indicator;
