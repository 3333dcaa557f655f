import type { Indicator } from "../../model/catalogue.ts";
import { RECOGNITION_2022 } from "./_breaks.ts";

/** Circular 124/2021/TT-BCA, Article 2; small and micro enterprises are left out. */
export default {
  id: "safe_enterprises",
  order: 855,
  theme: "recognition",
  label: {
    vi: "Số doanh nghiệp đạt chuẩn an toàn về an ninh, trật tự",
    en: "Enterprises recognised as safe",
  },
  measure: { vi: "doanh nghiệp", en: "enterprises" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Doanh nghiệp đạt chuẩn an toàn về an ninh, trật tự",
    "Số doanh nghiệp đạt chuẩn an toàn về ANTT",
    "Doanh nghiệp đạt chuẩn an toàn về ANTT",
  ],
  sources: [
    { form: "safety", field: "safe_units", where: { field: "org_kind", in: ["Doanh nghiệp"] } },
  ],
  partOf: "safe_units",
  breaks: [RECOGNITION_2022],
} satisfies Indicator;
