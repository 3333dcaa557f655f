/**
 * Rows that state one part of a rate without the other: the rate is taken without them, so they
 * are looked at one by one. Nearly no row is so: the parts of the built-in rate are both required.
 */
import type { Catalogue } from "../catalogue/index.ts";
import type { Form, Indicator } from "../model/catalogue.ts";
import { BLANK, NONE, type RowBlock } from "../model/row-block.ts";
import { isSummed } from "../model/sheet-rows.ts";
import { type FormFeeds, feedsOf } from "./feeds.ts";
import type { SheetSources } from "./sources.ts";

type Ratio = NonNullable<Indicator["ratio"]>;

/** Ids of the units with such rows. */
export function unevenRates(
  sources: readonly SheetSources[],
  catalogue: Catalogue,
): ReadonlySet<string> {
  const units = new Set<string>();
  const read = sources.filter(({ sheet }) => !isSummed(sheet));
  for (const { ratio } of catalogue.indicators) {
    if (ratio === undefined) continue;
    const slotsOf = slotFinder(ratio, catalogue);
    const [above, below] = statedBy(read, slotsOf);
    if (above && below) addUneven(read, slotsOf, units);
  }
  return units;
}

/** Places among the counts of a sheet's blocks that state the numerator, and the denominator. */
type SlotsOf = (
  sources: SheetSources,
  block: RowBlock,
) => readonly [readonly number[], readonly number[]];

/** Sheets of one template share their counts: those are searched once. */
function slotFinder({ numerator, denominator }: Ratio, catalogue: Catalogue): SlotsOf {
  const known = new Map<
    RowBlock["counts"],
    { readonly form: Form; readonly slots: ReturnType<SlotsOf> }
  >();
  return ({ form }, { counts }) => {
    const met = known.get(counts);
    if (met?.form === form) return met.slots;
    const feeds = feedsOf(form, catalogue);
    const of = (id: string) =>
      counts.flatMap(({ field }, slot) => (feedsInto(feeds, field, id) ? [slot] : []));
    const slots = [of(numerator), of(denominator)] as const;
    known.set(counts, { form, slots });
    return slots;
  };
}

/** Whether any sheet states the numerator, and the denominator. */
function statedBy(read: readonly SheetSources[], slotsOf: SlotsOf): [boolean, boolean] {
  const stated: [boolean, boolean] = [false, false];
  for (const own of read) {
    let last: RowBlock | null = null;
    for (const { block } of own.rows) {
      if (block === last) continue;
      last = block;
      const [above, below] = slotsOf(own, block);
      stated[0] ||= above.length > 0;
      stated[1] ||= below.length > 0;
    }
    if (stated[0] && stated[1]) break;
  }
  return stated;
}

function addUneven(read: readonly SheetSources[], slotsOf: SlotsOf, units: Set<string>): void {
  for (const own of read) {
    for (const { block, index, unit } of own.rows) {
      const [above, below] = slotsOf(own, block);
      if (isUneven(block, index, above, below)) units.add(unit.id);
    }
  }
}

function feedsInto({ byField }: FormFeeds, field: string, id: string): boolean {
  return byField.get(field)?.some(({ indicator }) => indicator.id === id) === true;
}

function isRequired(form: Form, field: string | undefined): boolean {
  return form.fields.find(({ id }) => id === field)?.required === true;
}

/** Places among the counts that state the numerator and the denominator of one rate. */
export interface RatePair {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Rates of which a form has both parts among these count fields, and a row may leave one of them blank. */
export function ratePairs(
  form: Form,
  fields: readonly string[],
  catalogue: Catalogue,
): readonly RatePair[] {
  const feeds = feedsOf(form, catalogue);
  return catalogue.indicators.flatMap(({ ratio }) => {
    if (ratio === undefined) return [];
    const of = (id: string) =>
      fields.flatMap((field, slot) => (feedsInto(feeds, field, id) ? [slot] : []));
    const pair = { above: of(ratio.numerator), below: of(ratio.denominator) };
    const both = pair.above.length > 0 && pair.below.length > 0;
    const mayLack = [...pair.above, ...pair.below].some((at) => !isRequired(form, fields[at]));
    return both && mayLack ? [pair] : [];
  });
}

/** Positions of the rows that state one part without the other. */
export function* unevenRows(block: RowBlock, pairs: readonly RatePair[]): Generator<number> {
  for (const { above, below } of pairs)
    for (let i = 0; i < block.length; i++) if (isUneven(block, i, above, below)) yield i;
}

function isUneven(
  { counts, values }: RowBlock,
  i: number,
  above: readonly number[],
  below: readonly number[],
): boolean {
  const from = i * counts.length;
  return statesAny(values, from, above) !== statesAny(values, from, below);
}

function statesAny(values: RowBlock["values"], from: number, slots: readonly number[]): boolean {
  for (const slot of slots) {
    const value = values[from + slot];
    if (value !== BLANK && value !== NONE) return true;
  }
  return false;
}
