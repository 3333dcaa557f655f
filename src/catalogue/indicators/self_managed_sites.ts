import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "self_managed_sites",
  order: 290,
  label: { vi: "Khu dân cư, cơ quan có mô hình tự quản", en: "Sites with a self-management model" },
  measure: { vi: "điểm", en: "sites" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [],
  sources: [],
} satisfies Indicator;
