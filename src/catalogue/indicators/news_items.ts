import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers of 2022. “Tin” is news here, in `tips_received` it is a tip. */
export default {
  id: "news_items",
  order: 930,
  theme: "outreach",
  label: { vi: "Số tin, bài đăng, phát", en: "News items" },
  measure: { vi: "tin, bài", en: "items" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Tin, bài đăng, phát", "Số tin, bài tuyên truyền"],
  phrases: { topics: ["tin, bài, phóng sự"] },
  sources: [{ form: "media", field: "news_items" }],
  note: {
    vi: "tin ở đây là tin đăng báo, đài, mạng; tin người dân cung cấp là tips_received",
    en: "“tin” is a piece of news here; what people report is tips_received",
  },
} satisfies Indicator;
