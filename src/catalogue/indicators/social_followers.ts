import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers; one person may follow several pages. */
export default {
  id: "social_followers",
  order: 940,
  theme: "outreach",
  label: { vi: "Số người theo dõi trang mạng xã hội", en: "Followers" },
  measure: { vi: "người", en: "people" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Người theo dõi trang mạng xã hội", "Người theo dõi", "Lượt theo dõi"],
  sources: [],
} satisfies Indicator;
