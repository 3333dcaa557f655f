import type { Indicator } from "../../model/catalogue.ts";

/**
 * Joint circular 01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC: the formal series, not the people's tips
 * (`tips_received`).
 */
export default {
  id: "crime_reports_received",
  order: 640,
  theme: "incidents",
  label: { vi: "Số tố giác, tin báo về tội phạm đã tiếp nhận", en: "Crime reports received" },
  measure: { vi: "tin", en: "reports" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Tố giác, tin báo về tội phạm đã tiếp nhận",
    "Số tố giác, tin báo về tội phạm tiếp nhận",
    "Tố giác, tin báo về tội phạm tiếp nhận",
  ],
  phrases: { topics: ["tố giác, tin báo về tội phạm và kiến nghị khởi tố"] },
  sources: [{ form: "crime_reports", field: "crime_reports_received" }],
} satisfies Indicator;
