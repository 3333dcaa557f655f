import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "wanted_result",
  order: 200,
  label: { vi: "Kết quả truy nã", en: "Result" },
  plural: { vi: "kết quả", en: "results" },
} satisfies DimensionDefinition;
