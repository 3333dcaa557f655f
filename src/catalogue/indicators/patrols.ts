import type { Indicator } from "../../model/catalogue.ts";

/** Four newspapers. */
export default {
  id: "patrols",
  order: 905,
  theme: "outreach",
  label: { vi: "Số buổi tuần tra", en: "Patrols" },
  measure: { vi: "buổi", en: "patrols" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Buổi tuần tra",
    "Số buổi tuần tra, kiểm soát",
    "Buổi tuần tra, kiểm soát",
    "Lần tuần tra",
  ],
  phrases: { topics: ["ra quân tuần tra"] },
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["tuần tra"] } },
  ],
} satisfies Indicator;
