import type { Indicator } from "../../model/catalogue.ts";

/** As `crime_reports_received`. Some were carried over, so they may be more than those received. */
export default {
  id: "crime_reports_resolved",
  order: 645,
  theme: "incidents",
  label: { vi: "Số tố giác, tin báo về tội phạm đã giải quyết", en: "Crime reports resolved" },
  measure: { vi: "tin", en: "reports" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Tố giác, tin báo về tội phạm đã giải quyết", "Tố giác, tin báo đã giải quyết"],
  sources: [{ form: "crime_reports", field: "crime_reports_resolved" }],
  note: {
    vi: "có cả tin kỳ trước chuyển sang, nên có thể nhiều hơn số tiếp nhận",
    en: "some were carried over, so they may be more than those received",
  },
} satisfies Indicator;
