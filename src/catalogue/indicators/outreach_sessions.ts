import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "outreach_sessions",
  order: 10,
  theme: "outreach",
  label: { vi: "Số buổi tuyên truyền", en: "Outreach sessions" },
  measure: { vi: "buổi", en: "sessions" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "sessions",
      field: "sessions",
      where: { field: "activity", in: ["tuyên truyền", null] },
    },
  ],
  phrases: {
    sentence: { vi: "tổ chức {n} buổi tuyên truyền", en: "held {n} outreach sessions" },
    nouns: ["cuộc", "đợt", "lần", "lượt tuyên truyền", "sessions"],
    topics: [
      "tuyên truyền",
      "vận động quần chúng",
      "tuyên truyền vận động",
      "tuyên truyền, phổ biến",
      "phổ biến pháp luật",
      "nói chuyện chuyên đề",
      "outreach",
      "ttpl",
      "… tt",
    ],
  },
} satisfies Indicator;
