import type { Indicator } from "../../model/catalogue.ts";

/** As `crime_reports_received`: what the next period begins with. */
export default {
  id: "crime_reports_pending",
  order: 650,
  theme: "incidents",
  label: { vi: "Số tố giác, tin báo về tội phạm đang giải quyết", en: "Crime reports pending" },
  measure: { vi: "tin", en: "reports" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Tố giác, tin báo về tội phạm đang giải quyết"],
  sources: [{ form: "crime_reports", field: "crime_reports_pending" }],
} satisfies Indicator;
