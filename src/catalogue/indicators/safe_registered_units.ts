import type { Indicator } from "../../model/catalogue.ts";
import { RECOGNITION_2022 } from "./_breaks.ts";

/** Circular 124/2021/TT-BCA: in the first quarter of the year. */
export default {
  id: "safe_registered_units",
  order: 825,
  theme: "recognition",
  label: {
    vi: "Số đơn vị đăng ký đạt chuẩn an toàn về an ninh, trật tự",
    en: "Units registered for recognition",
  },
  measure: { vi: "đơn vị", en: "units" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Đơn vị đăng ký đạt chuẩn an toàn về an ninh, trật tự",
    "Số đơn vị đăng ký đạt chuẩn an toàn về ANTT",
    "Đơn vị đăng ký đạt chuẩn an toàn về ANTT",
  ],
  sources: [{ form: "safety", field: "safe_registered_units" }],
  breaks: [RECOGNITION_2022],
} satisfies Indicator;
