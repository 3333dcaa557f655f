import type { Indicator } from "../../model/catalogue.ts";

/** A result by which `wanted_cleared` is broken down. */
export default {
  id: "wanted_caught",
  order: 665,
  theme: "incidents",
  label: { vi: "Số đối tượng truy nã bị bắt", en: "Wanted persons caught" },
  measure: { vi: "đối tượng", en: "persons" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Đối tượng truy nã bị bắt"],
  sources: [
    {
      form: "wanted_persons",
      field: "wanted_cleared",
      where: { field: "wanted_result", in: ["Bắt"] },
    },
  ],
  partOf: "wanted_cleared",
} satisfies Indicator;
