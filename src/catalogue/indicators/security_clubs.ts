import type { Indicator } from "../../model/catalogue.ts";

/** Five newspapers, 2020 to 2024. */
export default {
  id: "security_clubs",
  order: 450,
  theme: "forces",
  label: { vi: "Số câu lạc bộ về an ninh, trật tự, pháp luật", en: "Security and law clubs" },
  measure: { vi: "câu lạc bộ", en: "clubs" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Câu lạc bộ về an ninh, trật tự, pháp luật",
    "Câu lạc bộ phòng, chống tội phạm",
    "CLB phòng, chống tội phạm",
    "Số câu lạc bộ phòng, chống tội phạm",
    "Câu lạc bộ về ANTT, pháp luật",
  ],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Câu lạc bộ"] },
    },
  ],
  partOf: "mass_groups",
} satisfies Indicator;
