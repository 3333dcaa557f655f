import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "youth_educated",
  order: 140,
  label: { vi: "Thanh thiếu niên được giáo dục, răn đe", en: "Youth educated" },
  measure: { vi: "lượt", en: "attendances" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "attendees", where: { field: "activity", in: ["lớp giáo dục"] } },
  ],
  phrases: {
    sentence: { vi: "giáo dục, răn đe {n} lượt thanh thiếu niên", en: "educated {n} young people" },
    nouns: [
      "đối tượng",
      "em",
      "trường hợp",
      "lượt đối tượng",
      "thanh thiếu niên",
      "lượt thanh thiếu niên",
      "thanh niên",
      "lượt thanh niên",
      "người",
      "lượt người",
    ],
    topics: [
      "giáo dục, răn đe",
      "răn đe, giáo dục",
      "răn đe",
      "cảm hóa",
      "cảm hóa, giáo dục",
      "giáo dục, cảm hóa",
      "gọi hỏi, răn đe",
      "gọi hỏi, giáo dục",
      "được giáo dục",
      "giáo dục, cảm hóa",
      "cảm hóa, giúp đỡ",
    ],
    peopleOf: ["youth_classes"],
  },
} satisfies Indicator;
