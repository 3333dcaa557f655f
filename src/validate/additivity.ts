/** Which fields may be added up over the rows of a table. */
import { perField } from "./per-field.ts";

/** A ratio or a number of distinct types is no sum; a stock is one only at one time. */
export type Additivity = "never" | "at one time" | "always";

export const additivityOf = perField((field, id, context): Additivity => {
  const form = context.forms.find((candidate) => candidate.id === id);
  if (form?.fields.find((candidate) => candidate.id === field)?.role === "measure") return "never";
  const indicators = context.indicators.filter(
    (indicator) =>
      indicator.id === field ||
      indicator.sources.some((source) => source.form === form?.id && source.field === field),
  );
  if (indicators.some((own) => own.id === field && own.overUnits !== "SUM")) return "never";
  return indicators.some(({ overTime }) => overTime === "LAST") ? "at one time" : "always";
});
