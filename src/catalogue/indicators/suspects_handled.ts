import type { Indicator } from "../../model/catalogue.ts";

/** Five reports of three newspapers; printed as vụ/đối tượng, which a column has to declare. */
export default {
  id: "suspects_handled",
  order: 635,
  theme: "incidents",
  label: { vi: "Số đối tượng bị bắt, xử lý", en: "Suspects handled" },
  measure: { vi: "đối tượng", en: "persons" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Đối tượng bị bắt, xử lý"],
  sources: [{ form: "detections", field: "suspects_handled" }],
} satisfies Indicator;
