import type { Indicator } from "../../model/catalogue.ts";
import { RECOGNITION_2022 } from "./_breaks.ts";

/** Circular 124/2021/TT-BCA, Article 2; primary and nursery schools are left out since 2022. */
export default {
  id: "safe_schools",
  order: 860,
  theme: "recognition",
  label: {
    vi: "Số cơ sở giáo dục đạt chuẩn an toàn về an ninh, trật tự",
    en: "Schools recognised as safe",
  },
  measure: { vi: "cơ sở", en: "schools" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Cơ sở giáo dục đạt chuẩn an toàn về an ninh, trật tự",
    "Số cơ sở giáo dục đạt chuẩn an toàn về ANTT",
    "Cơ sở giáo dục đạt chuẩn an toàn về ANTT",
  ],
  sources: [
    { form: "safety", field: "safe_units", where: { field: "org_kind", in: ["Cơ sở giáo dục"] } },
  ],
  partOf: "safe_units",
  breaks: [RECOGNITION_2022],
} satisfies Indicator;
