import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "outreach_sessions",
  order: 10,
  label: { vi: "Số buổi tuyên truyền", en: "Outreach sessions" },
  measure: { vi: "buổi", en: "sessions" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "sessions",
      field: "sessions",
      where: { field: "activity", in: ["tuyên truyền", null] },
    },
  ],
} satisfies Indicator;
