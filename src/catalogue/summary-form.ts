/** The summary form: one unit, one period, any indicators; its fields are the indicators. */
import type { Form, FormField, Indicator } from "../model/catalogue.ts";

export const SUMMARY = "summary";

/** `forms`: the detailed ones, whose amounts make the indicators that they feed amounts. */
export function summaryForm(indicators: readonly Indicator[], forms: readonly Form[]): Form {
  return {
    id: SUMMARY,
    order: 1000,
    theme: "all",
    label: { vi: "Biểu tổng hợp", en: "Summary" },
    datedRowsAreRecords: false,
    fields: indicators.map((indicator) => fieldOfIndicator(indicator, amountsOf(indicator, forms))),
  };
}

/** The fields of amounts that feed an indicator. */
export function amountsOf({ sources }: Indicator, forms: readonly Form[]): FormField[] {
  return sources.flatMap(({ form, field }) => {
    const own = forms.find(({ id }) => id === form)?.fields.find(({ id }) => id === field);
    return own?.role === "amount" ? [own] : [];
  });
}

/** A ratio is computed from its parts, so a column that states it is read past. */
function fieldOfIndicator(indicator: Indicator, amounts: readonly FormField[]): FormField {
  const decimals = indicator.decimals ?? amounts[0]?.decimals;
  const isAmount = amounts.length > 0 || indicator.decimals !== undefined;
  return {
    id: indicator.id,
    role: indicator.kind === "ratio" ? "measure" : isAmount ? "amount" : "count",
    ...(isAmount ? { unit: indicator.measure.vi } : {}),
    ...(isAmount && decimals !== undefined ? { decimals } : {}),
    heading: indicator.label.vi,
    aliases: [indicator.id, ...indicator.aliases],
    required: false,
    ...(indicator.pairWith === undefined ? {} : { pairWith: indicator.pairWith }),
    ...(indicator.fractionOf === undefined ? {} : { fractionOf: indicator.fractionOf }),
  };
}
