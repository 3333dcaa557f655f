/** Which indicators a form's field feeds, and under which breakdown. */
import type { Catalogue } from "../catalogue/index.ts";
import { type Containers, containersOf } from "../catalogue/containers.ts";
import { SUMMARY } from "../catalogue/summary-form.ts";
import type { Dimension, Form, Indicator, IndicatorSource } from "../model/catalogue.ts";

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
  /** The breakdown by which indicators choose among the form's rows; null: they take all. */
  readonly chosenBy: Dimension | null;
}

/** What a row has of a breakdown. */
export interface Chosen {
  readonly dimension: Dimension;
  readonly value: string;
}

const KNOWN = new WeakMap<Catalogue, Map<Form, FormFeeds>>();

/** Asked for every sheet of a run. */
export function feedsOf(form: Form, catalogue: Catalogue): FormFeeds {
  let byForm = KNOWN.get(catalogue);
  if (byForm === undefined) KNOWN.set(catalogue, (byForm = new Map()));
  let feeds = byForm.get(form);
  if (feeds === undefined) byForm.set(form, (feeds = findFeeds(form, catalogue)));
  return feeds;
}

function findFeeds(form: Form, catalogue: Catalogue): FormFeeds {
  const byField = new Map<string, Feed[]>();
  const distinct: Feed[] = [];
  const containers = containersOf(catalogue);
  for (const indicator of catalogue.indicators) {
    for (const source of sourcesIn(form, indicator).map((own) => widened(own, containers))) {
      const field = form.fields.find((candidate) => candidate.id === source.field);
      if (field?.role === "code") distinct.push({ indicator, source });
      else byField.set(source.field, [...(byField.get(source.field) ?? []), { indicator, source }]);
    }
  }
  const dimensions = catalogue.dimensions.map(({ id }) => id);
  const ids = new Set(form.fields.map((field) => field.id));
  const asked = new Set([...byField.values()].flat().map(({ source }) => source.where?.field));
  return {
    byField,
    distinct,
    dimensions: dimensions.filter((dimension) => ids.has(dimension)),
    chosenBy: dimensions.find((dimension) => asked.has(dimension)) ?? null,
  };
}

/** Rows of a value are also those of the values in it. */
function widened(source: IndicatorSource, containers: Containers): IndicatorSource {
  const { where } = source;
  const inside = where === undefined ? undefined : containers.get(where.field);
  if (where === undefined || inside === undefined) return source;
  const more = [...inside].flatMap(([value, around]) =>
    around.some((outer) => where.in.includes(outer)) ? [value] : [],
  );
  return { ...source, where: { ...where, in: [...where.in, ...more] } };
}

function sourcesIn(form: Form, indicator: Indicator): readonly IndicatorSource[] {
  if (form.id !== SUMMARY) return indicator.sources.filter((source) => source.form === form.id);
  return indicator.kind === "ratio" ? [] : [{ form: SUMMARY, field: indicator.id }];
}

/** The row's breakdown is one that the source asks for; a blank one is null. */
export function matches(source: IndicatorSource, codes: Codes): boolean {
  if (source.where === undefined) return true;
  return source.where.in.includes(codes.get(source.where.field)?.value ?? null);
}

export type Codes = ReadonlyMap<string, { readonly value: string | null }>;

export function breakdownOf(codes: Codes, dimensions: readonly Dimension[]) {
  const by: Partial<Record<Dimension, string | null>> = {};
  for (const dimension of dimensions) by[dimension] = codes.get(dimension)?.value ?? null;
  return by;
}

/** Null where nothing is asked of the row, or it says nothing. */
export function chosenOf(codes: Codes, { chosenBy }: FormFeeds): Chosen | null {
  const value = chosenBy === null ? null : (codes.get(chosenBy)?.value ?? null);
  return chosenBy === null || value === null ? null : { dimension: chosenBy, value };
}

/** Adds up over time and over units. */
export function isSummed({ overTime, overUnits }: Indicator): boolean {
  return overTime === "SUM" && overUnits === "SUM";
}
