import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "festival_sites",
  order: 120,
  label: { vi: "Số điểm tổ chức Ngày hội", en: "Sites of the Festival" },
  measure: { vi: "điểm", en: "sites" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["ngày hội"] } },
  ],
} satisfies Indicator;
