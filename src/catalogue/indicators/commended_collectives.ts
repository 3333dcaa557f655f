import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "commended_collectives",
  order: 300,
  label: { vi: "Tập thể được khen thưởng", en: "Collectives commended" },
  measure: { vi: "tập thể", en: "collectives" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "commendations", field: "commended_collectives" }],
} satisfies Indicator;
