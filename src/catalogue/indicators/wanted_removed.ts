import type { Indicator } from "../../model/catalogue.ts";

/** A result by which `wanted_cleared` is broken down. */
export default {
  id: "wanted_removed",
  order: 675,
  theme: "incidents",
  label: { vi: "Số đối tượng truy nã được thanh loại", en: "Wanted persons removed from the list" },
  measure: { vi: "đối tượng", en: "persons" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Đối tượng truy nã được thanh loại"],
  sources: [
    {
      form: "wanted_persons",
      field: "wanted_cleared",
      where: { field: "wanted_result", in: ["Thanh loại"] },
    },
  ],
  partOf: "wanted_cleared",
} satisfies Indicator;
