import type { Indicator } from "../../model/catalogue.ts";

/** As `cases_detected`. */
export default {
  id: "economic_cases_detected",
  order: 630,
  theme: "incidents",
  label: { vi: "Số vụ kinh tế phát hiện, bắt giữ", en: "Economic cases detected" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số vụ phạm tội về kinh tế phát hiện, bắt giữ"],
  sources: [
    { form: "detections", field: "cases_detected", where: { field: "offence", in: ["Kinh tế"] } },
  ],
  partOf: "cases_detected",
} satisfies Indicator;
