import type { Indicator } from "../../model/catalogue.ts";

/** Six reports of four newspapers. */
export default {
  id: "suspects_from_tips",
  order: 605,
  theme: "incidents",
  label: {
    vi: "Số đối tượng bị bắt nhờ tin của quần chúng",
    en: "Suspects arrested thanks to people's tips",
  },
  measure: { vi: "đối tượng", en: "persons" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Đối tượng bị bắt nhờ tin của quần chúng",
    "Số đối tượng bắt giữ nhờ tin quần chúng",
    "Đối tượng bị bắt nhờ tin quần chúng",
  ],
  sources: [{ form: "tip_results", field: "suspects_from_tips" }],
} satisfies Indicator;
