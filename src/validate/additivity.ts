/** Which fields may be added up over the rows of a table. */
import type { CheckContext } from "./check.ts";

/** A ratio or a number of distinct types is no sum; a stock is one only at one time. */
export type Additivity = "never" | "at one time" | "always";

const KNOWN = new WeakMap<CheckContext, Map<string | null, Map<string, Additivity>>>();

/** By field of a form; asked for every total row of a run. */
export function additivityOf(
  form: string | null,
  context: CheckContext,
): (field: string) => Additivity {
  let byForm = KNOWN.get(context);
  if (byForm === undefined) KNOWN.set(context, (byForm = new Map()));
  let byField = byForm.get(form);
  if (byField === undefined) byForm.set(form, (byField = new Map()));
  const known = byField;
  return (field) => {
    let additivity = known.get(field);
    if (additivity === undefined) known.set(field, (additivity = reckon(form, field, context)));
    return additivity;
  };
}

function reckon(id: string | null, field: string, context: CheckContext): Additivity {
  const form = context.forms.find((candidate) => candidate.id === id);
  if (form?.fields.find((candidate) => candidate.id === field)?.role === "measure") return "never";
  const indicators = context.indicators.filter(
    (indicator) =>
      indicator.id === field ||
      indicator.sources.some((source) => source.form === form?.id && source.field === field),
  );
  if (indicators.some((own) => own.id === field && own.overUnits !== "SUM")) return "never";
  return indicators.some(({ overTime }) => overTime === "LAST") ? "at one time" : "always";
}
