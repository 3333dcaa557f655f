import type { Indicator } from "../../model/catalogue.ts";

/** Three newspapers, 2015 to 2025. */
export default {
  id: "forum_opinions",
  order: 910,
  theme: "outreach",
  label: { vi: "Số ý kiến tại diễn đàn", en: "Opinions at forums" },
  measure: { vi: "ý kiến", en: "opinions" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: ["Ý kiến tại diễn đàn"],
  phrases: { topics: ["ý kiến đóng góp", "ý kiến phát biểu"] },
  sources: [],
} satisfies Indicator;
