import type { Indicator } from "../../model/catalogue.ts";
import { GUARDS_2024 } from "./_breaks.ts";

/** Law 30/2023/QH15, Article 1; before 1 July 2024 three forces, printed as a total and its parts. */
export default {
  id: "core_force_members",
  order: 415,
  theme: "forces",
  label: {
    vi: "Số người thuộc lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
    en: "Members of the grassroots security force",
  },
  measure: { vi: "người", en: "people" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
    "Lực lượng tham gia bảo vệ ANTT ở cơ sở",
    "Người thuộc lực lượng nòng cốt ở cơ sở",
  ],
  sources: [],
  breaks: [GUARDS_2024],
} satisfies Indicator;
