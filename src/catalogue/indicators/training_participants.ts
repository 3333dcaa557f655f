import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "training_participants",
  order: 60,
  theme: "outreach",
  label: { vi: "Lượt người tham dự tập huấn", en: "Attendance at training" },
  measure: { vi: "lượt người", en: "attendances" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "sessions",
      field: "attendees",
      where: { field: "activity", in: ["tập huấn", "bồi dưỡng pháp luật"] },
    },
  ],
  pairWith: "training_classes",
  phrases: {
    sentence: { vi: "với {n} lượt người tham dự", en: "with {n} attendances" },
    peopleOf: ["training_classes", "law_training_classes", "skills_training_classes"],
  },
} satisfies Indicator;
