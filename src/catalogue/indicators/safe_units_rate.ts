import type { Indicator } from "../../model/catalogue.ts";
import { RECOGNITION_2022 } from "./_breaks.ts";

/** Circular 124/2021/TT-BCA: units recognised over units eligible (not over those registered). */
export default {
  id: "safe_units_rate",
  order: 835,
  theme: "recognition",
  label: {
    vi: "Tỷ lệ đơn vị đạt chuẩn an toàn về an ninh, trật tự",
    en: "Share of units recognised as safe",
  },
  measure: { vi: "%", en: "%" },
  kind: "ratio",
  overTime: "RATIO",
  overUnits: "RATIO",
  aliases: ["Tỷ lệ đơn vị đạt chuẩn an toàn về ANTT"],
  sources: [],
  ratio: { numerator: "safe_units", denominator: "units_eligible", scale: 100, decimals: 2 },
  breaks: [RECOGNITION_2022],
} satisfies Indicator;
