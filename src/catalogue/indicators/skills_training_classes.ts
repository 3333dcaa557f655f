import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "skills_training_classes",
  order: 50,
  label: { vi: "Số lớp tập huấn nghiệp vụ, hòa giải", en: "Skills and mediation classes" },
  measure: { vi: "lớp", en: "classes" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["tập huấn"] } },
  ],
  partOf: "training_classes",
} satisfies Indicator;
