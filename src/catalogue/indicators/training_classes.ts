import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "training_classes",
  order: 30,
  theme: "outreach",
  label: { vi: "Số lớp tập huấn, bồi dưỡng", en: "Training classes" },
  measure: { vi: "lớp", en: "classes" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "sessions",
      field: "sessions",
      where: { field: "activity", in: ["tập huấn", "bồi dưỡng pháp luật"] },
    },
  ],
  phrases: {
    sentence: { vi: "mở {n} lớp tập huấn, bồi dưỡng", en: "held {n} training classes" },
    nouns: ["lớp học", "khóa", "đợt", "buổi", "cuộc", "classes"],
    topics: [
      "tập huấn",
      "bồi dưỡng",
      "huấn luyện",
      "tập huấn, bồi dưỡng",
      "bồi dưỡng, tập huấn",
      "training",
    ],
  },
} satisfies Indicator;
