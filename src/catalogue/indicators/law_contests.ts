import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "law_contests",
  order: 110,
  theme: "outreach",
  label: { vi: "Số cuộc thi tìm hiểu pháp luật", en: "Contests on knowledge of the law" },
  measure: { vi: "cuộc", en: "contests" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["cuộc thi"] } },
  ],
  phrases: {
    sentence: { vi: "tổ chức {n} cuộc thi tìm hiểu pháp luật", en: "held {n} law contests" },
    nouns: ["cuộc thi", "hội thi"],
    topics: ["cuộc thi", "hội thi", "thi tìm hiểu pháp luật", "thi tìm hiểu", "contests"],
  },
} satisfies Indicator;
