import type { Indicator } from "../../model/catalogue.ts";

/** Circular 124/2021/TT-BCA, Article 2; the armed forces are left out. */
export default {
  id: "safe_agencies",
  order: 850,
  theme: "recognition",
  label: {
    vi: "Số cơ quan đạt chuẩn an toàn về an ninh, trật tự",
    en: "Agencies recognised as safe",
  },
  measure: { vi: "cơ quan", en: "agencies" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Cơ quan đạt chuẩn an toàn về an ninh, trật tự",
    "Số cơ quan đạt chuẩn an toàn về ANTT",
    "Cơ quan đạt chuẩn an toàn về ANTT",
  ],
  sources: [{ form: "safety", field: "safe_units", where: { field: "org_kind", in: ["Cơ quan"] } }],
  partOf: "safe_units",
} satisfies Indicator;
