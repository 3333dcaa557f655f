import type { Indicator } from "../../model/catalogue.ts";

/** Decision 521/QĐ-TTg 2005; two newspapers. */
export default {
  id: "festival_attendees",
  order: 915,
  theme: "outreach",
  label: { vi: "Lượt người dự Ngày hội", en: "Festival attendance" },
  measure: { vi: "lượt người", en: "attendances" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số lượt người dự Ngày hội", "Người tham dự Ngày hội"],
  sources: [{ form: "festivals", field: "festival_attendees" }],
} satisfies Indicator;
