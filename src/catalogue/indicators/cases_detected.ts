import type { Indicator } from "../../model/catalogue.ts";

/**
 * Drug, economic and environmental offences are detected, not cleared: they have no part in
 * `clearance_rate`. Two reports of 2023; asked for by the issue that this list answers.
 */
export default {
  id: "cases_detected",
  order: 620,
  theme: "incidents",
  label: { vi: "Số vụ phát hiện, bắt giữ", en: "Cases detected" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Vụ phát hiện, bắt giữ"],
  phrases: { topics: ["phát hiện, bắt giữ", "phát hiện, xử lý"] },
  sources: [{ form: "detections", field: "cases_detected" }],
} satisfies Indicator;
