/**
 * Figures of a data set added up as they are read: one observation for a unit, its line upwards, a breakdown and an
 * indicator, as rows of submissions are that nothing stands in the way of (observe/fold). A country's decade is
 * 24 million figures, and a few hundred thousand of these.
 */
import type { Catalogue } from "../../catalogue/index.ts";
import { breakdownColumn } from "../../model/export.ts";
import type { DueBuckets } from "../../model/due-buckets.ts";
import type { Observation } from "../../model/observation.ts";
import type { Period } from "../../model/period.ts";
import { lastDayIn } from "../../model/unit-days.ts";
import type { Unit } from "../../model/unit.ts";
import { exact } from "../../model/value.ts";
import { isSummed } from "../../observe/index.ts";
import type { Columns } from "../../read/data-set/index.ts";
import type { Registry } from "../../units/registry.ts";
import { keyOf } from "../../util/keys.ts";
import { ratesWithout } from "./row.ts";

interface Sum {
  /** The first of its figures. */
  readonly first: Observation;
  sum: number;
}

export class Folding {
  readonly #sums = new Map<Unit, Map<string, Sum>>();
  readonly #summed: ReadonlySet<string>;
  readonly #dimensions: readonly string[];
  readonly #registry: Registry;
  readonly #due: DueBuckets | null;
  readonly #period: Period;

  /** `due`: what may not be added up together, since each answers due reports of its own. */
  constructor(catalogue: Catalogue, registry: Registry, due: DueBuckets | null, period: Period) {
    this.#summed = new Set(catalogue.indicators.filter(isSummed).map(({ id }) => id));
    this.#dimensions = catalogue.dimensions.map(({ id }) => id);
    this.#registry = registry;
    this.#due = due;
    this.#period = period;
  }

  /** Tells of each figure of a part whether it was added up; `made`: the figure itself, asked for where it is the first. */
  of(part: Columns): (at: number, unit: Unit, made: () => Observation) => boolean {
    const isPlain = this.#plainIn(part);
    const whatOf = whatIn(part, this.#dimensions);
    const lines = new Map<string, string>();
    const ends = part.values["end_day"] ?? [];
    const starts = part.values["start_day"] ?? [];
    const values = part.values["value"] ?? [];
    return (at, unit, made) => {
      if (!isPlain(at)) return false;
      const on = { start: String(starts[at]), end: String(ends[at]) };
      const days = `${on.start}/${on.end}`;
      let line = lines.get(days);
      if (line === undefined) lines.set(days, (line = this.#lineOf(on)));
      const closes = unit.spells.at(-1)?.validTo ?? null;
      // A unit that closed within the stretch is looked at on its last day.
      if (closes !== null && on.end >= closes) line = keyOf(line, lastDayIn(unit, on));
      return this.#add(unit, keyOf(whatOf(at), line), Number(values[at]), made);
    };
  }

  observations(): Observation[] {
    const all: Observation[] = [];
    for (const own of this.#sums.values())
      for (const { first, sum } of own.values()) all.push({ ...first, value: exact(sum) });
    return all;
  }

  #add(unit: Unit, key: string, value: number, made: () => Observation): boolean {
    let own = this.#sums.get(unit);
    if (own === undefined) this.#sums.set(unit, (own = new Map()));
    const known = own.get(key);
    if (known === undefined) {
      own.set(key, { first: made(), sum: value });
      return true;
    }
    const sum = known.sum + value;
    // Beyond it, the roll-up says so.
    if (!Number.isSafeInteger(sum)) return false;
    known.sum = sum;
    return true;
  }

  #lineOf(on: { readonly start: string; readonly end: string }): string {
    return keyOf(String(this.#registry.epochOf(on.end)), this.#due?.of(on) ?? null);
  }

  /** A whole number of an indicator that adds up, of one cell, of which nothing else is to say. */
  #plainIn({ values }: Columns): (at: number) => boolean {
    const column = (name: string) => values[name] ?? [];
    const [indicators, own, lower, upper] = ["indicator", "value", "lower", "upper"].map(column);
    const [statuses, qualifiers, items] = ["status", "qualifier", "item"].map(column);
    const [rows, lastRows, unpaired] = ["cell_row", "cell_row_last", "unpaired_in"].map(column);
    return (at) =>
      this.#summed.has(String(indicators?.[at])) &&
      Number.isSafeInteger(own?.[at]) &&
      lower?.[at] === own?.[at] &&
      upper?.[at] === own?.[at] &&
      statuses?.[at] === "A" &&
      qualifiers?.[at] === "=" &&
      items?.[at] === null &&
      rows?.[at] === lastRows?.[at] &&
      ratesWithout(unpaired?.[at] ?? null, this.#period).length === 0;
  }
}

/** The same text for figures of one indicator, form and breakdown. */
function whatIn({ values }: Columns, dimensions: readonly string[]): (at: number) => string {
  const by = dimensions
    .map((own) => [own, values[breakdownColumn(own)] ?? []] as const)
    .filter(([, column]) => column.some((member) => member !== null));
  const [indicators, forms, records] = ["indicator", "form", "record"].map((name) => values[name]);
  return (at) => {
    let key = keyOf(String(indicators?.[at]), String(forms?.[at]), String(records?.[at]));
    for (const [dimension, column] of by)
      if (column[at] !== null) key += keyOf(dimension, String(column[at]));
    return key;
  };
}
