/** By which dimensions the counts of a form are broken down. */
import type { Dimension, DimensionDefinition, Form, Indicator } from "../model/catalogue.ts";

const KNOWN = new WeakMap<Form, WeakMap<readonly Indicator[], readonly Dimension[]>>();

/** Not those by which its rows are sorted among indicators, where a blank stands for a value (the activity). */
export function breakdownsOf(form: Form, { indicators, dimensions }: Known): readonly Dimension[] {
  let known = KNOWN.get(form);
  if (known === undefined) KNOWN.set(form, (known = new WeakMap()));
  let own = known.get(indicators);
  if (own === undefined) known.set(indicators, (own = find(form, indicators, dimensions)));
  return own;
}

interface Known {
  readonly indicators: readonly Indicator[];
  readonly dimensions: readonly DimensionDefinition[];
}

function find(
  { id, fields }: Form,
  indicators: readonly Indicator[],
  dimensions: readonly DimensionDefinition[],
): readonly Dimension[] {
  const sources = indicators.flatMap((own) => own.sources).filter(({ form }) => form === id);
  const takenWhole = new Set(
    sources.filter(({ where }) => where === undefined).map(({ field }) => field),
  );
  const sorting = new Set(
    sources.flatMap(({ field, where }) =>
      where === undefined || takenWhole.has(field) ? [] : [where.field],
    ),
  );
  const ids = new Set(fields.map((field) => field.id));
  return dimensions.map((own) => own.id).filter((own) => ids.has(own) && !sorting.has(own));
}
