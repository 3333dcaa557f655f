import type { Indicator } from "../../model/catalogue.ts";

/** Two newspapers; what goes out of `persons_managed`. */
export default {
  id: "persons_progressed",
  order: 705,
  theme: "care",
  label: {
    vi: "Số người tiến bộ được đưa ra khỏi diện quản lý",
    en: "Persons removed for progress",
  },
  measure: { vi: "người", en: "people" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Người tiến bộ được đưa ra khỏi diện quản lý", "Người tiến bộ, đưa ra khỏi diện"],
  phrases: { topics: ["đã tiến bộ", "đưa ra khỏi diện"] },
  sources: [{ form: "persons", field: "persons_progressed" }],
} satisfies Indicator;
