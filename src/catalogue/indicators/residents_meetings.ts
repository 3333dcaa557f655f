import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers: neither an outreach session nor a conference. */
export default {
  id: "residents_meetings",
  order: 900,
  theme: "outreach",
  label: { vi: "Số buổi họp dân", en: "Residents' meetings" },
  measure: { vi: "buổi", en: "meetings" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Buổi họp dân", "Số buổi họp dân, vận động tập trung"],
  phrases: { topics: ["họp dân", "vận động tập trung"] },
  sources: [{ form: "sessions", field: "sessions", where: { field: "activity", in: ["họp dân"] } }],
} satisfies Indicator;
