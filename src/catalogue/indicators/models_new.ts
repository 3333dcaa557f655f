import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "models_new",
  order: 240,
  theme: "self-management",
  label: { vi: "Mô hình xây dựng mới", en: "New models" },
  measure: { vi: "mô hình", en: "models" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [{ form: "models", field: "models_new" }],
  phrases: {
    sentence: { vi: "xây dựng mới {n} mô hình", en: "set up {n} new models" },
    nouns: ["models"],
    topics: [
      "xây dựng mới",
      "xây mới",
      "xây dựng",
      "thành lập",
      "thành lập mới",
      "ra mắt",
      "… mới",
      "set up",
    ],
  },
} satisfies Indicator;
