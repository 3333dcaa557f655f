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
    const sides = read.map((own) => new BothParts(own, ratio, catalogue));
    const isKnown = (side: 0 | 1) => sides.some((own) => own.has(side));
    if (isKnown(0) && isKnown(1)) for (const own of sides) own.addUneven(units);
  }
  return units;
}

/** The rows of a sheet, as far as they state the numerator (0) or the denominator (1). */
class BothParts {
  readonly #sources: SheetSources;
  readonly #slots = new Map<RowBlock, readonly [readonly number[], readonly number[]]>();

  constructor(sources: SheetSources, ratio: Ratio, catalogue: Catalogue) {
    this.#sources = sources;
    const feeds = feedsOf(sources.form, catalogue);
    for (const { block } of sources.rows) {
      if (this.#slots.has(block)) continue;
      const slots = (id: string) =>
        block.counts.flatMap(({ field }, slot) => (feedsInto(feeds, field, id) ? [slot] : []));
      this.#slots.set(block, [slots(ratio.numerator), slots(ratio.denominator)]);
    }
  }

  has(side: 0 | 1): boolean {
    return [...this.#slots.values()].some((own) => own[side].length > 0);
  }

  addUneven(units: Set<string>): void {
    if (!this.has(0) && !this.has(1)) return;
    for (const { block, index, unit } of this.#sources.rows) {
      const [above, below] = this.#slots.get(block) ?? [[], []];
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
  const states = (slot: number) => {
    const value = values[i * counts.length + slot];
    return value !== BLANK && value !== NONE;
  };
  return above.some(states) !== below.some(states);
}
