import type { Indicator } from "../../model/catalogue.ts";

/** Decision 510/QĐ-BCA-V05: once a year, by class; a stock of the year. */
export default {
  id: "movement_class_units",
  order: 870,
  theme: "recognition",
  label: { vi: "Số đơn vị được phân loại phong trào", en: "Units classified by their movement" },
  measure: { vi: "đơn vị", en: "units" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Đơn vị được phân loại phong trào", "Đơn vị theo loại phong trào"],
  sources: [{ form: "movement_classes", field: "movement_class_units" }],
} satisfies Indicator;
