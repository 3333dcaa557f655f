import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "skills_training_classes",
  order: 50,
  theme: "outreach",
  label: { vi: "Số lớp tập huấn nghiệp vụ, hòa giải", en: "Skills and mediation classes" },
  measure: { vi: "lớp", en: "classes" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["tập huấn"] } },
  ],
  partOf: "training_classes",
  phrases: {
    sentence: {
      vi: "có {n} lớp tập huấn nghiệp vụ, hòa giải",
      en: "{n} of them skills and mediation classes",
    },
    nouns: ["khóa", "đợt", "buổi"],
    topics: [
      "hòa giải",
      "tập huấn nghiệp vụ",
      "tập huấn kỹ năng",
      "nghiệp vụ hòa giải",
      "kỹ năng hòa giải",
      "tập huấn hòa giải",
      "bồi dưỡng nghiệp vụ hòa giải",
    ],
  },
} satisfies Indicator;
