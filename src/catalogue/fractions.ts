/** Columns that say two counts at once may name indicators: these get a count of the column's form to be fed by. */
import type { Form, FormField, Indicator } from "../model/catalogue.ts";

interface Parts {
  readonly forms: readonly Form[];
  readonly indicators: readonly Indicator[];
}

export function withFractions({ forms, indicators }: Parts): Parts {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const sources = new Map<string, Indicator["sources"]>();
  const expanded = forms.map((form): Form => {
    const own = new Set(form.fields.map(({ id }) => id));
    const named = new Set(form.fields.flatMap(({ fraction = [] }) => fraction));
    const added = [...named].filter((id) => !own.has(id) && known.has(id));
    if (added.length === 0) return form;
    for (const id of added)
      sources.set(id, [...(sources.get(id) ?? []), { form: form.id, field: id }]);
    return { ...form, fields: [...form.fields, ...added.map(countOf)] };
  });
  if (sources.size === 0) return { forms, indicators };
  return {
    forms: expanded,
    indicators: indicators.map((indicator) => ({
      ...indicator,
      sources: [...indicator.sources, ...(sources.get(indicator.id) ?? [])],
    })),
  };
}

/** Nobody heads a column by an id: it has the fraction's cells alone. */
function countOf(id: string): FormField {
  return { id, role: "count", heading: id, aliases: [], required: false };
}
