import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "tips_received",
  order: 150,
  theme: "incidents",
  label: { vi: "Số tin tiếp nhận", en: "Tips received" },
  measure: { vi: "tin", en: "tips" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số tin cung cấp", "Tổng số tin"],
  sources: [{ form: "tips", field: "tips_received" }],
  phrases: {
    sentence: { vi: "tiếp nhận {n} tin", en: "received {n} tips" },
    nouns: ["nguồn tin", "tin báo", "thông tin"],
    topics: [
      "tiếp nhận",
      "nhận",
      "cung cấp",
      "tin báo",
      "tố giác",
      "phản ánh",
      "tin tiếp nhận",
      "tips received",
      "received",
    ],
    bare: ["tin", "nguồn tin", "tips"],
  },
  note: {
    vi: "tin người dân cung cấp, không phải tố giác, tin báo về tội phạm theo thủ tục (crime_reports_received)",
    en: "what people report informally, not the formal reports of crime (crime_reports_received)",
  },
} satisfies Indicator;
