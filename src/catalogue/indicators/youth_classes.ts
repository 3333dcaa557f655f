import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "youth_classes",
  order: 130,
  label: { vi: "Số lớp giáo dục thanh thiếu niên", en: "Classes for youth" },
  measure: { vi: "lớp", en: "classes" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["lớp giáo dục"] } },
  ],
} satisfies Indicator;
