import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "conferences",
  order: 100,
  theme: "outreach",
  label: { vi: "Số hội nghị", en: "Conferences" },
  measure: { vi: "hội nghị", en: "conferences" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["hội nghị"] } },
  ],
  phrases: {
    sentence: { vi: "tổ chức {n} hội nghị", en: "held {n} conferences" },
    nouns: ["cuộc", "buổi"],
    topics: ["hội nghị", "conferences"],
  },
} satisfies Indicator;
