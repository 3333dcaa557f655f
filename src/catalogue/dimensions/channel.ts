import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "channel",
  order: 160,
  label: { vi: "Kênh tuyên truyền", en: "Channel" },
  plural: { vi: "kênh", en: "channels" },
} satisfies DimensionDefinition;
