/** Which indicators a form's field feeds, and under which breakdown. */
import type { Catalogue } from "../catalogue/index.ts";
import { SUMMARY } from "../catalogue/summary-form.ts";
import type { Dimension, Form, Indicator, IndicatorSource } from "../model/catalogue.ts";
import { DIMENSIONS } from "../model/catalogue.ts";
import type { FormRow } from "../model/form-sheet.ts";

export interface Feed {
  readonly indicator: Indicator;
  readonly source: IndicatorSource;
}

export interface FormFeeds {
  /** By count field: the indicators that its cells can feed. */
  readonly byField: ReadonlyMap<string, readonly Feed[]>;
  /** Distinct counts, by the code field whose values are the items. */
  readonly distinct: readonly Feed[];
  /** The breakdowns that the form has. */
  readonly dimensions: readonly Dimension[];
}

export function feedsOf(form: Form, catalogue: Catalogue): FormFeeds {
  const byField = new Map<string, Feed[]>();
  const distinct: Feed[] = [];
  for (const indicator of catalogue.indicators) {
    for (const source of sourcesIn(form, indicator)) {
      const field = form.fields.find((candidate) => candidate.id === source.field);
      if (field?.role === "code") distinct.push({ indicator, source });
      else byField.set(source.field, [...(byField.get(source.field) ?? []), { indicator, source }]);
    }
  }
  const ids = new Set(form.fields.map((field) => field.id));
  return { byField, distinct, dimensions: DIMENSIONS.filter((dimension) => ids.has(dimension)) };
}

function sourcesIn(form: Form, indicator: Indicator): readonly IndicatorSource[] {
  if (form.id !== SUMMARY) return indicator.sources.filter((source) => source.form === form.id);
  return indicator.kind === "ratio" ? [] : [{ form: SUMMARY, field: indicator.id }];
}

/** The row's breakdown is one that the source asks for; a blank one is null. */
export function matches(source: IndicatorSource, row: FormRow): boolean {
  if (source.where === undefined) return true;
  return source.where.in.includes(row.codes.get(source.where.field)?.value ?? null);
}

export function breakdownOf(row: FormRow, dimensions: readonly Dimension[]) {
  const by: Partial<Record<Dimension, string | null>> = {};
  for (const dimension of dimensions) by[dimension] = row.codes.get(dimension)?.value ?? null;
  return by;
}
