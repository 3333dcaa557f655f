import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "law_training_classes",
  order: 40,
  label: { vi: "Số lớp bồi dưỡng kiến thức pháp luật", en: "Legal training classes" },
  measure: { vi: "lớp", en: "classes" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "sessions",
      field: "sessions",
      where: { field: "activity", in: ["bồi dưỡng pháp luật"] },
    },
  ],
  partOf: "training_classes",
} satisfies Indicator;
