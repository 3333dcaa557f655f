/** The rows under a total, added up where they stand. */
import { plus } from "../model/decimal.ts";
import type { PlacedSheet, Placing } from "../model/form-sheet.ts";
import { cellOf, positionsOf, type RowBlock, SEE, slotOf, timeOf } from "../model/row-block.ts";
import { brokenBy, isBrokenTwice } from "../model/two-breakdowns.ts";
import { placeAt } from "../model/sheet-rows.ts";
import type { Level } from "../model/unit.ts";
import { timeKey } from "./time-key.ts";

/** The rows of one sheet by their numbers. */
export class RowsOfSheet {
  readonly #sheet: PlacedSheet;

  readonly #dimensions: readonly string[];

  /** `dimensions`: by which its rows may be broken down. */
  constructor(sheet: PlacedSheet, dimensions: readonly string[]) {
    this.#sheet = sheet;
    this.#dimensions = isBrokenTwice(sheet.blocks, dimensions) ? dimensions : [];
  }

  /** Those with these numbers. */
  of(numbers: readonly number[]): CoveredRows {
    const [block] = this.#sheet.blocks;
    const [placing] = this.#sheet.placings;
    const rows: number[] = [];
    if (block === undefined || placing === undefined) return new CoveredRows(null, rows);
    for (const number of numbers) {
      const [from, to] = positionsOf(block, number);
      for (let i = from; i < to; i++) rows.push(i);
    }
    return new CoveredRows({ block, placing }, rows, this.#dimensions);
  }
}

/** Where rows stand. */
interface Standing {
  readonly block: RowBlock;
  readonly placing: Placing;
}

export class CoveredRows {
  readonly count: number;
  /** null: there are none. */
  readonly #standing: Standing | null;
  readonly #all: readonly number[];
  #levels: readonly (readonly number[])[] | null = null;

  readonly #dimensions: readonly string[];

  /** `all`: by their places in the block; `dimensions`: of a table that breaks its total down more than once. */
  constructor(
    standing: Standing | null,
    all: readonly number[],
    dimensions: readonly string[] = [],
  ) {
    this.count = all.length;
    this.#standing = standing;
    this.#all = all;
    this.#dimensions = dimensions;
  }

  /** The rows of each breakdown, which all say the total; themselves where there is one. */
  breakdowns(): readonly CoveredRows[] {
    if (this.#standing === null || this.#dimensions.length === 0) return [this];
    const { block } = this.#standing;
    const parts = new Map<string, number[]>();
    for (const i of this.#all) {
      const what = block.whats[block.what[i] as number];
      const key = JSON.stringify(what === undefined ? [] : brokenBy(what, this.#dimensions));
      const known = parts.get(key);
      if (known === undefined) parts.set(key, [i]);
      else known.push(i);
    }
    return [...parts.values()].map((rows) => new CoveredRows(this.#standing, rows));
  }

  /** They are all of one time. */
  get oneTime(): boolean {
    if (this.#standing === null) return true;
    const { block } = this.#standing;
    // Rows of one time mostly share its number.
    const firsts = new Map(this.#all.map((i) => [block.when[i] as number, i]));
    return new Set([...firsts.values()].map((i) => timeKey(timeOf(block, i)))).size <= 1;
  }

  /**
   * The sum of all rows; where units of several levels stand in one table (a district
   * above its communes), also the sums of the rows of one level. null: not comparable.
   */
  sums(field: string): readonly number[] | null {
    if (this.#standing === null) return null;
    const { block, placing } = this.#standing;
    const slot = slotOf(block, field);
    const all = sum(block, slot, this.#all);
    if (all === null) return null;
    this.#levels ??= byLevel(placing, this.#all);
    if (this.#levels.length < 2) return [all];
    const parts = this.#levels.map((rows) => sum(block, slot, rows));
    return [all, ...parts.filter((part) => part !== null)];
  }
}

function byLevel(placing: Placing, rows: readonly number[]): readonly (readonly number[])[] {
  const levels = new Map<Level, number[]>();
  for (const i of rows) {
    const place = placeAt(placing, i);
    if (place.kind !== "found") continue;
    const known = levels.get(place.spell.level);
    if (known === undefined) levels.set(place.spell.level, [i]);
    else known.push(i);
  }
  return [...levels.values()];
}

/** null: a cell was refused, is hedged, or is known to exist and was not collected. */
function sum(block: RowBlock, slot: number, rows: readonly number[]): number | null {
  if (slot < 0) return 0;
  const { values, counts } = block;
  let total = 0;
  for (const i of rows) {
    const value = values[i * counts.length + slot] as number;
    if (value >= 0) total = plus(total, value);
    else if (value === SEE) {
      const reading = cellOf(block, i, slot)?.reading;
      if (reading?.ok !== true || reading.value.status === "L") return null;
      if (reading.value.qualifier !== "=") return null;
      total = plus(total, reading.value.value ?? 0);
    }
  }
  return total;
}
