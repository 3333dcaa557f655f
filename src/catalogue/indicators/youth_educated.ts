import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "youth_educated",
  order: 140,
  label: { vi: "Thanh thiếu niên được giáo dục, răn đe", en: "Youth educated" },
  measure: { vi: "lượt", en: "attendances" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "attendees", where: { field: "activity", in: ["lớp giáo dục"] } },
  ],
} satisfies Indicator;
