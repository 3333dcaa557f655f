import type { Indicator } from "../../model/catalogue.ts";

/** Eleven reports of four newspapers: those there are, not those put up in the period. */
export default {
  id: "cameras",
  order: 560,
  theme: "resources",
  label: { vi: "Số mắt camera an ninh", en: "Security cameras" },
  measure: { vi: "mắt", en: "cameras" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Mắt camera an ninh", "Số camera an ninh", "Camera an ninh", "Camera giám sát an ninh"],
  phrases: { topics: ["mắt camera"] },
  sources: [],
} satisfies Indicator;
