import type { Indicator } from "../../model/catalogue.ts";

/** Circular 124/2021/TT-BCA, Article 2; Circular 48/2025/TT-BCA. */
export default {
  id: "safe_communes",
  order: 845,
  theme: "recognition",
  label: { vi: "Số xã đạt chuẩn an toàn về an ninh, trật tự", en: "Communes recognised as safe" },
  measure: { vi: "xã", en: "communes" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Xã đạt chuẩn an toàn về an ninh, trật tự",
    "Số xã đạt chuẩn an toàn về ANTT",
    "Xã đạt chuẩn an toàn về ANTT",
  ],
  sources: [{ form: "safety", field: "safe_units", where: { field: "org_kind", in: ["Xã"] } }],
  partOf: "safe_units",
} satisfies Indicator;
