import type { Indicator } from "../../model/catalogue.ts";

/**
 * Five reports name the model, two give the number (2013, 2023); at times villages that have one are
 * counted.
 */
export default {
  id: "tip_boxes",
  order: 570,
  theme: "resources",
  label: { vi: "Số hòm thư tố giác tội phạm", en: "Tip boxes" },
  measure: { vi: "hòm thư", en: "boxes" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Hòm thư tố giác tội phạm",
    "Hòm thư tố giác",
    "Số hòm thư tố giác",
    "Thùng thư tố giác",
  ],
  sources: [],
} satisfies Indicator;
