import type { Indicator } from "../../model/catalogue.ts";

/** Five newspapers, 2016 to 2024: the sum of those caught, persuaded and removed. */
export default {
  id: "wanted_cleared",
  order: 660,
  theme: "incidents",
  label: {
    vi: "Số đối tượng truy nã bắt, vận động đầu thú, thanh loại",
    en: "Wanted persons cleared",
  },
  measure: { vi: "đối tượng", en: "persons" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Đối tượng truy nã bắt, vận động đầu thú, thanh loại",
    "Đối tượng truy nã bắt, vận động, thanh loại",
    "Bắt, vận động đầu thú, thanh loại",
  ],
  phrases: { topics: ["bắt, vận động đầu thú, thanh loại"] },
  sources: [{ form: "wanted_persons", field: "wanted_cleared" }],
} satisfies Indicator;
