import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "law_contests",
  order: 110,
  label: { vi: "Số cuộc thi tìm hiểu pháp luật", en: "Contests on knowledge of the law" },
  measure: { vi: "cuộc", en: "contests" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["cuộc thi"] } },
  ],
} satisfies Indicator;
