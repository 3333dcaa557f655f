import type { Indicator } from "../../model/catalogue.ts";

/** Law on grassroots mediation 2013: the other count that reports give under the word hòa giải. */
export default {
  id: "disputes_settled",
  order: 745,
  theme: "care",
  label: { vi: "Số vụ hòa giải thành", en: "Disputes settled" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Vụ hòa giải thành"],
  phrases: { topics: ["hòa giải thành"] },
  sources: [{ form: "mediation", field: "disputes_settled" }],
  partOf: "disputes_mediated",
  fractionOf: "disputes_mediated",
} satisfies Indicator;
