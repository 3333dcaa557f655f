import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers. */
export default {
  id: "wanted_by_people",
  order: 680,
  theme: "incidents",
  label: {
    vi: "Số đối tượng truy nã do quần chúng bắt, vận động",
    en: "Wanted persons cleared through residents",
  },
  measure: { vi: "đối tượng", en: "persons" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Đối tượng truy nã do quần chúng bắt, vận động"],
  sources: [{ form: "wanted_persons", field: "wanted_by_people" }],
  partOf: "wanted_cleared",
} satisfies Indicator;
