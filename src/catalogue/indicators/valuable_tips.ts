import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "valuable_tips",
  order: 160,
  theme: "incidents",
  label: { vi: "Số tin có giá trị", en: "Valuable tips" },
  measure: { vi: "tin", en: "tips" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Tin có giá trị"],
  sources: [{ form: "tips", field: "valuable_tips" }],
  partOf: "tips_received",
  phrases: {
    sentence: { vi: "có {n} tin có giá trị", en: "{n} of them valuable" },
    nouns: ["nguồn tin", "tin báo", "thông tin"],
    topics: ["có giá trị", "giá trị", "tin có giá trị", "valuable"],
  },
} satisfies Indicator;
