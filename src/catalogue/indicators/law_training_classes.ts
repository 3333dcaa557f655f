import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "law_training_classes",
  order: 40,
  theme: "outreach",
  label: { vi: "Số lớp bồi dưỡng kiến thức pháp luật", en: "Legal training classes" },
  measure: { vi: "lớp", en: "classes" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "sessions",
      field: "sessions",
      where: { field: "activity", in: ["bồi dưỡng pháp luật"] },
    },
  ],
  partOf: "training_classes",
  phrases: {
    sentence: {
      vi: "có {n} lớp bồi dưỡng kiến thức pháp luật",
      en: "{n} of them legal training classes",
    },
    nouns: ["khóa", "đợt", "buổi"],
    topics: [
      "bồi dưỡng kiến thức pháp luật",
      "bồi dưỡng pháp luật",
      "kiến thức pháp luật",
      "tập huấn kiến thức pháp luật",
      "tập huấn pháp luật",
    ],
  },
} satisfies Indicator;
