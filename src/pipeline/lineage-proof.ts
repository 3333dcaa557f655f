/** Every figure of a report against the cells that it would open: one that they do not bear out is never printed. */
import { TraceDoesNotAddUp } from "../aggregate/trace.ts";
import type { Indicator } from "../model/catalogue.ts";
import { plus } from "../model/decimal.ts";
import type { RateSides } from "../model/lineage.ts";
import type { Observation } from "../model/observation.ts";
import type { ReportRow, ReportValue } from "../model/report.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";

/** What some cells come to; merging is that of sets and sums. */
interface Sum {
  sum: number;
  count: number;
  /** Some cell has bounds only, or is a part of a count that says nothing. */
  valueless: boolean;
  /** Distinct counts: the figure of each item. */
  readonly items: Map<string, number>;
}

export interface Proved {
  readonly name: string;
  readonly rows: readonly number[];
  readonly entries: readonly Observation[];
}

export class Proof {
  readonly #sums = new Map<string, Sum>();

  add({ name, rows, entries }: Proved): void {
    const own = sumOf(entries);
    for (const row of rows) {
      const key = keyOf(name, row);
      const all = this.#sums.get(key);
      if (all === undefined) this.#sums.set(key, { ...own, items: new Map(own.items) });
      else merge(all, own);
    }
  }

  prove(
    rows: readonly ReportRow[],
    opened: ReadonlySet<number>,
    indicators: readonly Indicator[],
    sides: readonly RateSides[],
  ): void {
    const sidesOf = new Map(sides.map((own) => [own.rate, own]));
    for (const [row, { values }] of rows.entries()) {
      if (!opened.has(row)) continue;
      for (const indicator of indicators) {
        const value = values[indicator.id];
        if (value === undefined) continue;
        const rate = sidesOf.get(indicator.id);
        if (rate === undefined) this.#check(indicator.id, row, value, indicator);
        else this.#checkRate(rate, row, value);
      }
    }
  }

  #checkRate({ numerator, denominator }: RateSides, row: number, value: ReportValue): void {
    for (const [side, told] of [
      [numerator, value.numerator],
      [denominator, value.denominator],
    ] as const)
      if (typeof told === "number") this.#check(side.name, row, { value: told }, null);
  }

  #check(
    name: string,
    row: number,
    { value }: Pick<ReportValue, "value">,
    indicator: Indicator | null,
  ): void {
    const own = this.#sums.get(keyOf(name, row));
    const distinct = indicator?.overUnits === "DISTINCT";
    if (own?.valueless === true || (distinct && value === null)) return;
    const named = distinct && own !== undefined && own.items.size > 0;
    const sum = named ? [...own.items.values()].reduce((a, b) => plus(a, b), 0) : (own?.sum ?? 0);
    const holds = own === undefined || own.count === 0 ? value === null : sum === value;
    if (!holds) throw new TraceDoesNotAddUp(name, value, sum);
  }
}

function sumOf(entries: readonly Observation[]): Sum {
  const own: Sum = { sum: 0, count: 0, valueless: false, items: new Map() };
  for (const { value, item } of entries) {
    if (isMissing(value)) continue;
    own.count += 1;
    if (value.value === null) own.valueless = true;
    own.sum = plus(own.sum, value.value ?? 0);
    if (item !== undefined && !own.items.has(item)) own.items.set(item, value.value ?? 0);
  }
  return own;
}

function merge(all: Sum, { sum, count, valueless, items }: Sum): void {
  all.sum = plus(all.sum, sum);
  all.count += count;
  all.valueless ||= valueless;
  for (const [item, value] of items) if (!all.items.has(item)) all.items.set(item, value);
}
