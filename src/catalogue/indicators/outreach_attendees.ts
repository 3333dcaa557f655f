import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "outreach_attendees",
  order: 20,
  theme: "outreach",
  label: { vi: "Lượt người tham dự tuyên truyền", en: "Attendance at outreach" },
  measure: { vi: "lượt người", en: "attendances" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "sessions",
      field: "attendees",
      where: { field: "activity", in: ["tuyên truyền", null] },
    },
    { form: "attendees", field: "attendees" },
  ],
  pairWith: "outreach_sessions",
  phrases: {
    sentence: { vi: "với {n} lượt người tham dự", en: "with {n} attendances" },
    peopleOf: ["outreach_sessions"],
  },
} satisfies Indicator;
