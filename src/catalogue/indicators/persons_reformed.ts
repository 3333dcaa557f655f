import type { Indicator } from "../../model/catalogue.ts";

/** Eight reports of five newspapers. */
export default {
  id: "persons_reformed",
  order: 710,
  theme: "care",
  label: { vi: "Số người lầm lỗi được cảm hóa, giáo dục", en: "Persons helped to reform" },
  measure: { vi: "người", en: "people" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Người lầm lỗi được cảm hóa, giáo dục",
    "Số người lầm lỗi được cảm hóa, giáo dục, giúp đỡ",
    "Cảm hóa, giáo dục, giúp đỡ",
    "Đối tượng được cảm hóa, giáo dục",
  ],
  phrases: { topics: ["cảm hóa, giáo dục, giúp đỡ"] },
  sources: [{ form: "persons", field: "persons_reformed" }],
} satisfies Indicator;
