/** The summary form: one unit, one period, any indicators; its fields are the indicators. */
import type { Form, FormField, Indicator } from "../model/catalogue.ts";

export const SUMMARY = "summary";

export function summaryForm(indicators: readonly Indicator[]): Form {
  return {
    id: SUMMARY,
    order: 1000,
    label: { vi: "Biểu tổng hợp", en: "Summary" },
    datedRowsAreRecords: false,
    fields: indicators.map(fieldOfIndicator),
  };
}

/** A ratio is computed from its parts, so a column that states it is read past. */
function fieldOfIndicator(indicator: Indicator): FormField {
  return {
    id: indicator.id,
    role: indicator.kind === "ratio" ? "measure" : "count",
    heading: indicator.label.vi,
    aliases: [indicator.id, ...indicator.aliases],
    required: false,
    ...(indicator.pairWith === undefined ? {} : { pairWith: indicator.pairWith }),
    ...(indicator.fractionOf === undefined ? {} : { fractionOf: indicator.fractionOf }),
  };
}
