import type { Indicator } from "../../model/catalogue.ts";

/** Circular 124/2021/TT-BCA, Article 2. */
export default {
  id: "safe_residential_areas",
  order: 840,
  theme: "recognition",
  label: {
    vi: "Số khu dân cư đạt chuẩn an toàn về an ninh, trật tự",
    en: "Residential areas recognised as safe",
  },
  measure: { vi: "khu dân cư", en: "areas" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Khu dân cư đạt chuẩn an toàn về an ninh, trật tự",
    "Số khu dân cư đạt chuẩn an toàn về ANTT",
    "Khu dân cư đạt chuẩn an toàn về ANTT",
  ],
  sources: [
    { form: "safety", field: "safe_units", where: { field: "org_kind", in: ["Khu dân cư"] } },
  ],
  partOf: "safe_units",
} satisfies Indicator;
