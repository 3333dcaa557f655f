import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "youth_classes",
  order: 130,
  theme: "care",
  label: { vi: "Số lớp giáo dục thanh thiếu niên", en: "Classes for youth" },
  measure: { vi: "lớp", en: "classes" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["lớp giáo dục"] } },
  ],
  phrases: {
    sentence: { vi: "mở {n} lớp giáo dục thanh thiếu niên", en: "held {n} youth classes" },
    nouns: ["buổi", "đợt", "khóa"],
    topics: [
      "lớp giáo dục",
      "giáo dục pháp luật",
      "giáo dục thanh thiếu niên",
      "lớp giáo dục pháp luật",
      "giáo dục, răn đe",
      "lớp cảm hóa",
    ],
  },
} satisfies Indicator;
