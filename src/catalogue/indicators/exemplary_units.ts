import type { Indicator } from "../../model/catalogue.ts";

/** Decision 9745/QĐ-BCA-V05, plan 612/KH-BCA 2025: of a year. */
export default {
  id: "exemplary_units",
  order: 875,
  theme: "recognition",
  label: {
    vi: "Số đơn vị điển hình về phong trào Toàn dân bảo vệ an ninh Tổ quốc",
    en: "Exemplary units",
  },
  measure: { vi: "đơn vị", en: "units" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Số đơn vị điển hình về phong trào", "Đơn vị điển hình về phong trào"],
  sources: [],
} satisfies Indicator;
