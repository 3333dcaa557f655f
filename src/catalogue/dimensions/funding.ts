import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "funding",
  order: 210,
  label: { vi: "Nguồn kinh phí", en: "Source of funds" },
  plural: { vi: "nguồn kinh phí", en: "sources of funds" },
} satisfies DimensionDefinition;
