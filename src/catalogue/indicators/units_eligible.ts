import type { Indicator } from "../../model/catalogue.ts";
import { RECOGNITION_2022 } from "./_breaks.ts";

/** Circular 124/2021/TT-BCA, Article 2. A stock of the year: never summed over years. */
export default {
  id: "units_eligible",
  order: 820,
  theme: "recognition",
  label: {
    vi: "Số đơn vị thuộc diện xét đạt chuẩn an toàn về an ninh, trật tự",
    en: "Units eligible for recognition",
  },
  measure: { vi: "đơn vị", en: "units" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Đơn vị thuộc diện xét đạt chuẩn an toàn về an ninh, trật tự",
    "Số đơn vị thuộc diện xét đạt chuẩn an toàn về ANTT",
    "Đơn vị thuộc diện xét",
  ],
  sources: [{ form: "safety", field: "units_eligible" }],
  breaks: [RECOGNITION_2022],
} satisfies Indicator;
