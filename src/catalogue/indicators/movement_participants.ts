import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "movement_participants",
  order: 80,
  theme: "outreach",
  label: { vi: "Lượt người tham gia phát động", en: "Attendance at launches" },
  measure: { vi: "lượt người", en: "attendances" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "attendees", where: { field: "activity", in: ["phát động"] } },
  ],
  pairWith: "movement_launches",
  phrases: {
    sentence: { vi: "với {n} lượt người tham gia", en: "with {n} attendances" },
    peopleOf: ["movement_launches"],
  },
} satisfies Indicator;
