import type { Indicator } from "../../model/catalogue.ts";

/** Guidance 22/HD-BCA-V05; three newspapers. Those honoured in the period, not those there are. */
export default {
  id: "model_exemplars",
  order: 520,
  theme: "self-management",
  label: { vi: "Số điển hình tiên tiến được biểu dương", en: "Exemplars honoured" },
  measure: { vi: "điển hình", en: "exemplars" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Điển hình tiên tiến được biểu dương",
    "Điển hình tiên tiến",
    "Gương điển hình tiên tiến",
  ],
  phrases: { topics: ["gương điển hình tiên tiến"] },
  sources: [],
} satisfies Indicator;
