import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers. */
export default {
  id: "suspects_caught_by_people",
  order: 610,
  theme: "incidents",
  label: { vi: "Số đối tượng do quần chúng trực tiếp bắt", en: "Suspects caught by residents" },
  measure: { vi: "đối tượng", en: "persons" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Đối tượng do quần chúng trực tiếp bắt", "Đối tượng quần chúng trực tiếp bắt"],
  phrases: { topics: ["quần chúng bắt quả tang"] },
  sources: [{ form: "tip_results", field: "suspects_caught_by_people" }],
} satisfies Indicator;
