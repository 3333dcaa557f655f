import type { Indicator } from "../../model/catalogue.ts";

/** A result by which `wanted_cleared` is broken down. */
export default {
  id: "wanted_persuaded",
  order: 670,
  theme: "incidents",
  label: {
    vi: "Số đối tượng truy nã được vận động ra đầu thú",
    en: "Wanted persons persuaded to give themselves up",
  },
  measure: { vi: "đối tượng", en: "persons" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Đối tượng truy nã được vận động ra đầu thú", "Đối tượng truy nã ra đầu thú"],
  phrases: { topics: ["vận động ra đầu thú"] },
  sources: [
    {
      form: "wanted_persons",
      field: "wanted_cleared",
      where: { field: "wanted_result", in: ["Đầu thú"] },
    },
  ],
  partOf: "wanted_cleared",
} satisfies Indicator;
