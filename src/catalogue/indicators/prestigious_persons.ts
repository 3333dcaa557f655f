import type { Indicator } from "../../model/catalogue.ts";

/** Decision 12/2018/QĐ-TTg: chosen once in two years. */
export default {
  id: "prestigious_persons",
  order: 475,
  theme: "forces",
  label: { vi: "Số người có uy tín trong đồng bào dân tộc thiểu số", en: "Prestigious persons" },
  measure: { vi: "người", en: "people" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Người có uy tín trong đồng bào dân tộc thiểu số",
    "Người có uy tín",
    "Số người có uy tín",
  ],
  sources: [],
} satisfies Indicator;
