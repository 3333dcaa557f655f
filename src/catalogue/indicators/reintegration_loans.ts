import type { Indicator } from "../../model/catalogue.ts";

/** Decision 22/2023/QĐ-TTg: what is owed at the end of the period. */
export default {
  id: "reintegration_loans",
  order: 726,
  theme: "care",
  label: {
    vi: "Dư nợ cho người chấp hành xong án phạt tù vay vốn",
    en: "Loans to former prisoners outstanding",
  },
  measure: { vi: "đồng", en: "VND" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: [
    "Dư nợ cho vay người chấp hành xong án phạt tù",
    "Dư nợ cho vay tái hòa nhập cộng đồng",
  ],
  sources: [{ form: "persons", field: "reintegration_loans" }],
  note: {
    vi: "số còn nợ đến cuối kỳ, không phải số cho vay trong kỳ; báo chí hay gọi chung là vốn vay",
    en: "what is owed at the end of the period, not what was lent in it; newspapers call both loans",
  },
} satisfies Indicator;
