import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers, 2022 to 2025. */
export default {
  id: "social_posts",
  order: 935,
  theme: "outreach",
  label: { vi: "Số tin, bài trên mạng xã hội", en: "Social media posts" },
  measure: { vi: "bài", en: "posts" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Tin, bài trên mạng xã hội"],
  sources: [
    { form: "media", field: "news_items", where: { field: "channel", in: ["Mạng xã hội"] } },
  ],
  partOf: "news_items",
} satisfies Indicator;
