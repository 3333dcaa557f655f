/** Units of measure of amounts: what a number of one is in another, exactly. */
import { unitOf } from "../catalogue/amounts.ts";
import type { FormField } from "../model/catalogue.ts";
import type { AmountContext, Factor } from "../model/readings/index.ts";
import type { Words } from "../model/words.ts";
import { keysOf } from "./label/tokens.ts";

/** The longest that is asked for: enough of any, and all of it is looked at. */
const MAX_KEYS = 12;

/** "triệu đồng" is a million times the base "đồng". */
export interface Measure {
  readonly base: string;
  readonly factor: number;
}

interface Known {
  readonly scales: ReadonlyMap<string, number>;
  readonly conversions: ReadonlyMap<string, Measure>;
}

const KNOWN = new WeakMap<Words, Known>();

function knownOf(words: Words): Known {
  const known = KNOWN.get(words);
  if (known !== undefined) return known;
  const scales = new Map<string, number>();
  for (const [phrase, factor] of Object.entries(words.scales))
    scales.set(keysOf(phrase).join(" "), factor);
  const conversions = new Map<string, Measure>();
  for (const [base, own] of Object.entries(words.conversions))
    for (const [phrase, factor] of Object.entries(own))
      conversions.set(keysOf(phrase).join(" "), { base, factor });
  const made = { scales, conversions };
  KNOWN.set(words, made);
  return made;
}

/** Scales before a measure ("nghìn tỷ đồng"); null: no words at all, or only scales. A measure that is not listed is its own base. */
export function measureOf(text: string, words: Words): Measure | null {
  const { scales, conversions } = knownOf(words);
  const keys = keysOf(text);
  if (keys.length === 0 || keys.length > MAX_KEYS) return null;
  let factor = 1;
  for (let from = 0; from < keys.length;) {
    const rest = keys.slice(from).join(" ");
    const listed = conversions.get(rest);
    if (listed !== undefined) return { base: listed.base, factor: factor * listed.factor };
    const length = [2, 1].find((n) => scales.has(keys.slice(from, from + n).join(" ")));
    if (length === undefined) return { base: rest, factor };
    factor *= scales.get(keys.slice(from, from + length).join(" ")) as number;
    from += length;
  }
  return null;
}

/** Whether a measure can be reckoned in another: money, weights, lengths, areas. */
export function isConvertible(text: string, words: Words): boolean {
  const measure = measureOf(text, words);
  return measure !== null && Object.hasOwn(words.conversions, measure.base);
}

/** What labels say of a column's or row's measure; both null: nothing. */
export interface SaidMeasure {
  readonly measure: string | null;
  readonly scale: number | null;
}

/** As written. */
export const SAME: Factor = { by: 1, per: 1 };

/** From what is said to the field's own; null: the one cannot be reckoned from the other. */
export function factorFrom(said: SaidMeasure, field: FormField, words: Words): Factor | null {
  if (said.measure === null && said.scale === null) return SAME;
  const unit = unitOf(field);
  const own = unit === null ? null : measureOf(unit, words);
  if (own === null) return null;
  const named = said.measure === null ? null : measureOf(said.measure, words);
  // "(triệu)" alone is of the field's own base.
  if (named !== null && named.base !== own.base) return null;
  const base = named === null ? 1 : named.factor;
  return { by: (said.scale ?? 1) * base, per: own.factor };
}

/** Decimals of an amount for which none are declared. */
const DECIMALS = 6;

export function amountContext(
  field: FormField,
  words: Words,
  factor: Factor | null,
  rest: Pick<AmountContext, "required" | "workbook" | "missingSigns">,
): AmountContext {
  const factorOf = (text: string): Factor | null => {
    const unit = unitOf(field);
    const [own, said] = [unit === null ? null : measureOf(unit, words), measureOf(text, words)];
    if (own === null || said === null || said.base !== own.base) return null;
    return { by: said.factor, per: own.factor };
  };
  return { ...rest, decimals: field.decimals ?? DECIMALS, factor, factorOf };
}
