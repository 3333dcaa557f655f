import type { Indicator } from "../../model/catalogue.ts";

/** Law 30/2023/QH15, Article 23 and resolutions of provincial councils under it. */
export default {
  id: "guard_funding",
  order: 403,
  theme: "forces",
  label: { vi: "Kinh phí chi cho tổ bảo vệ an ninh, trật tự", en: "Spending on protection teams" },
  measure: { vi: "đồng", en: "VND" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [
    "Kinh phí cho tổ bảo vệ an ninh, trật tự",
    "Kinh phí cho tổ bảo vệ ANTT",
    "Kinh phí chi cho tổ bảo vệ ANTT",
  ],
  sources: [{ form: "guard_forces", field: "guard_funding" }],
} satisfies Indicator;
