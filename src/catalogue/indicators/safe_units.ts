import type { Indicator } from "../../model/catalogue.ts";
import { RECOGNITION_2022 } from "./_breaks.ts";

/**
 * Circular 124/2021/TT-BCA: recognised once a year, a stock of the year, never summed over years;
 * printed achieved/total.
 */
export default {
  id: "safe_units",
  order: 830,
  theme: "recognition",
  label: { vi: "Số đơn vị đạt chuẩn an toàn về an ninh, trật tự", en: "Units recognised as safe" },
  measure: { vi: "đơn vị", en: "units" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Đơn vị đạt chuẩn an toàn về an ninh, trật tự",
    "Số đơn vị đạt chuẩn an toàn về ANTT",
    "Đơn vị đạt chuẩn an toàn về ANTT",
    'Số đơn vị đạt tiêu chuẩn "An toàn về an ninh, trật tự"',
  ],
  phrases: { topics: ["đạt chuẩn an toàn về an ninh, trật tự"] },
  sources: [{ form: "safety", field: "safe_units" }],
  partOf: "units_eligible",
  fractionOf: "units_eligible",
  breaks: [RECOGNITION_2022],
} satisfies Indicator;
