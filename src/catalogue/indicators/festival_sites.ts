import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "festival_sites",
  order: 120,
  theme: "outreach",
  label: { vi: "Số điểm tổ chức Ngày hội", en: "Sites of the Festival" },
  measure: { vi: "điểm", en: "sites" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "festivals", field: "festival_sites" },
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["ngày hội"] } },
  ],
  phrases: {
    sentence: {
      vi: "tổ chức Ngày hội Toàn dân bảo vệ an ninh Tổ quốc tại {n} điểm",
      en: "held the festival at {n} sites",
    },
    nouns: ["khu dân cư", "nơi", "địa điểm", "cơ sở", "đơn vị", "sites"],
    topics: [
      "ngày hội",
      "Ngày hội Toàn dân bảo vệ an ninh Tổ quốc",
      "Ngày hội Toàn dân bảo vệ ANTQ",
    ],
  },
} satisfies Indicator;
