import type { Indicator } from "../../model/catalogue.ts";

/** Circular 11/2021/TT-BCA. */
export default {
  id: "commemorative_medals",
  order: 955,
  theme: "awards",
  label: {
    vi: "Số người được tặng Kỷ niệm chương Bảo vệ an ninh Tổ quốc",
    en: "Commemorative medals",
  },
  measure: { vi: "người", en: "people" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Kỷ niệm chương Bảo vệ an ninh Tổ quốc",
    "Số Kỷ niệm chương Bảo vệ an ninh Tổ quốc",
    "Kỷ niệm chương Bảo vệ ANTQ",
  ],
  sources: [
    {
      form: "commendations",
      field: "commended_individuals",
      where: { field: "award_kind", in: ["Kỷ niệm chương"] },
    },
  ],
  partOf: "commended_individuals",
} satisfies Indicator;
