import type { Indicator } from "../../model/catalogue.ts";

/** Circular 124/2021/TT-BCA: every household of the area, each year. */
export default {
  id: "safe_registered_households",
  order: 865,
  theme: "recognition",
  label: {
    vi: "Số hộ gia đình đăng ký xây dựng khu dân cư an toàn về an ninh, trật tự",
    en: "Households registered",
  },
  measure: { vi: "hộ", en: "households" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Hộ gia đình đăng ký xây dựng khu dân cư an toàn về an ninh, trật tự",
    "Số hộ gia đình đăng ký xây dựng khu dân cư an toàn về ANTT",
    "Hộ đăng ký khu dân cư an toàn về ANTT",
  ],
  sources: [{ form: "safety", field: "safe_registered_households" }],
} satisfies Indicator;
