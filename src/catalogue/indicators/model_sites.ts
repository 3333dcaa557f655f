import type { Indicator } from "../../model/catalogue.ts";

/**
 * Guidance 22/HD-BCA-V05 and twelve reports: a model is a kind (`model_types`), its running copies are
 * sites and add up.
 */
export default {
  id: "model_sites",
  order: 500,
  theme: "self-management",
  label: { vi: "Số điểm mô hình", en: "Sites where a model runs" },
  measure: { vi: "điểm", en: "sites" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Điểm mô hình",
    "Số điểm nhân rộng mô hình",
    "Điểm nhân rộng mô hình",
    "Điểm nhân rộng",
  ],
  phrases: { topics: ["điểm nhân rộng", "nhân rộng ra ... điểm"] },
  sources: [{ form: "models", field: "model_sites" }],
  note: {
    vi: "số nơi đang chạy mô hình; một mô hình có nhiều điểm",
    en: "places where a model runs; a model has many",
  },
} satisfies Indicator;
