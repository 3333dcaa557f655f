import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "vice_spots_cleared",
  order: 210,
  theme: "incidents",
  label: { vi: "Lượt tụ điểm tệ nạn được triệt xóa", en: "Vice spots cleared" },
  measure: { vi: "lượt", en: "clearances" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Số tụ điểm triệt xóa", "Tụ điểm tệ nạn"],
  sources: [{ form: "cases", field: "vice_spots_cleared" }],
  phrases: {
    sentence: { vi: "triệt xóa {n} lượt tụ điểm tệ nạn", en: "cleared {n} vice spots" },
    nouns: ["tụ điểm", "điểm", "lượt tụ điểm", "vice spots"],
    topics: [
      "tụ điểm",
      "tụ điểm tệ nạn",
      "tụ điểm tệ nạn xã hội",
      "triệt xóa",
      "xóa tụ điểm",
      "vice spots",
    ],
  },
} satisfies Indicator;
