import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "commended_individuals",
  order: 310,
  label: { vi: "Cá nhân được khen thưởng", en: "Individuals commended" },
  measure: { vi: "cá nhân", en: "individuals" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "commendations", field: "commended_individuals" }],
} satisfies Indicator;
