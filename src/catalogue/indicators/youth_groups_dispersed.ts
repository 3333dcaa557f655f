import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "youth_groups_dispersed",
  order: 200,
  theme: "incidents",
  label: { vi: "Số nhóm thanh thiếu niên bị triệt phá", en: "Youth groups dispersed" },
  measure: { vi: "nhóm", en: "groups" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số nhóm triệt phá", "Nhóm thanh thiếu niên"],
  sources: [{ form: "cases", field: "youth_groups_dispersed" }],
  phrases: {
    sentence: { vi: "triệt phá {n} nhóm thanh thiếu niên", en: "dispersed {n} youth groups" },
    nouns: ["băng nhóm", "nhóm thanh thiếu niên", "nhóm thanh niên", "ổ nhóm", "groups"],
    topics: [
      "triệt phá",
      "giải tán",
      "nhóm thanh thiếu niên",
      "nhóm thanh niên",
      "thanh thiếu niên",
      "thanh niên",
      "tụ tập",
      "dispersed",
    ],
  },
} satisfies Indicator;
