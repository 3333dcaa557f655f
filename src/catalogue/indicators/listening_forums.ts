import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "listening_forums",
  order: 90,
  theme: "outreach",
  label: {
    vi: 'Số diễn đàn "Công an lắng nghe ý kiến nhân dân"',
    en: 'Forums "The police listen to the people"',
  },
  measure: { vi: "diễn đàn", en: "forums" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["diễn đàn"] } },
  ],
  phrases: {
    sentence: {
      vi: 'tổ chức {n} diễn đàn "Công an lắng nghe ý kiến nhân dân"',
      en: "held {n} listening forums",
    },
    nouns: ["buổi", "cuộc"],
    topics: ["diễn đàn", "lắng nghe ý kiến nhân dân", "forums"],
  },
} satisfies Indicator;
