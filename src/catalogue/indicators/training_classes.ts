import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "training_classes",
  order: 30,
  label: { vi: "Số lớp tập huấn, bồi dưỡng", en: "Training classes" },
  measure: { vi: "lớp", en: "classes" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    {
      form: "sessions",
      field: "sessions",
      where: { field: "activity", in: ["tập huấn", "bồi dưỡng pháp luật"] },
    },
  ],
} satisfies Indicator;
