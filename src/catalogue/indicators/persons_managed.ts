import type { Indicator } from "../../model/catalogue.ts";

/** Decree 120/2021/NĐ-CP and seven reports: those there are at the end of the period. */
export default {
  id: "persons_managed",
  order: 700,
  theme: "care",
  label: {
    vi: "Số người thuộc diện quản lý, giáo dục tại cộng đồng",
    en: "Persons under community care",
  },
  measure: { vi: "người", en: "people" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Người thuộc diện quản lý, giáo dục tại cộng đồng", "Đối tượng quản lý, giáo dục"],
  phrases: { topics: ["đối tượng quản lý, giáo dục"] },
  sources: [{ form: "persons", field: "persons_managed" }],
} satisfies Indicator;
