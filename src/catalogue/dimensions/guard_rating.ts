import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "guard_rating",
  order: 230,
  label: { vi: "Mức đánh giá tổ bảo vệ ANTT", en: "Rating of a protection team" },
  plural: { vi: "mức đánh giá", en: "ratings" },
} satisfies DimensionDefinition;
