import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "civic_models",
  order: 280,
  theme: "self-management",
  label: { vi: 'Mô hình "Dân vận khéo"', en: '"Skilful mass mobilisation" models' },
  measure: { vi: "mô hình", en: "models" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "models",
      field: "models_maintained",
      where: { field: "model_type", in: ["Dân vận khéo"] },
    },
  ],
  partOf: "models_maintained",
  phrases: {
    sentence: {
      vi: 'duy trì {n} mô hình "Dân vận khéo"',
      en: 'maintained {n} "skilful mobilisation" models',
    },
    nouns: ["models"],
    topics: ["dân vận khéo"],
  },
} satisfies Indicator;
