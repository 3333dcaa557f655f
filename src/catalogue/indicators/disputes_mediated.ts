import type { Indicator } from "../../model/catalogue.ts";

/** Law on grassroots mediation 2013; five newspapers. */
export default {
  id: "disputes_mediated",
  order: 740,
  theme: "care",
  label: { vi: "Số vụ mâu thuẫn, tranh chấp được hòa giải", en: "Disputes mediated" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Vụ mâu thuẫn, tranh chấp được hòa giải",
    "Số vụ mâu thuẫn được hòa giải",
    "Vụ mâu thuẫn được hòa giải",
  ],
  phrases: { topics: ["giải quyết mâu thuẫn, tranh chấp"] },
  sources: [{ form: "mediation", field: "disputes_mediated" }],
} satisfies Indicator;
