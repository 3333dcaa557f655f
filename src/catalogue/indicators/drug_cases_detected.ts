import type { Indicator } from "../../model/catalogue.ts";

/** As `cases_detected`. */
export default {
  id: "drug_cases_detected",
  order: 625,
  theme: "incidents",
  label: { vi: "Số vụ ma túy phát hiện, bắt giữ", en: "Drug cases detected" },
  measure: { vi: "vụ", en: "cases" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số vụ phạm tội về ma túy phát hiện, bắt giữ"],
  sources: [
    { form: "detections", field: "cases_detected", where: { field: "offence", in: ["Ma túy"] } },
  ],
  partOf: "cases_detected",
} satisfies Indicator;
