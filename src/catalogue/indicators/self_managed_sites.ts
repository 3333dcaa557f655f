import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "self_managed_sites",
  order: 290,
  theme: "self-management",
  label: { vi: "Khu dân cư, cơ quan có mô hình tự quản", en: "Sites with a self-management model" },
  measure: { vi: "điểm", en: "sites" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [],
  sources: [],
  phrases: {
    sentence: {
      vi: "có {n} khu dân cư, cơ quan có mô hình tự quản",
      en: "has {n} self-managed sites",
    },
    nouns: ["khu dân cư", "cơ quan", "đơn vị", "cơ sở", "địa bàn", "khu", "sites"],
    topics: ["mô hình tự quản", "mô hình tự phòng", "tự quản", "tự phòng", "mô hình"],
  },
} satisfies Indicator;
