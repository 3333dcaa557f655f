/**
 * Rows that equal the sum of a run of rows beside them, in every figure they have: found with
 * prefix sums and a binary search a row, for each set of figures that rows have.
 */
import { minus, plus } from "../model/decimal.ts";

/** Figures of rows in their order: row after row, {@link NO_FIGURE} where there is none. */
export interface Figures {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export const NO_FIGURE = -1;

export interface SumRun {
  readonly row: number;
  /** The rows that it is the sum of: from, and to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** They are all the others. */
  readonly all: boolean;
}

/** Tables have few sets of figures that stand together; of a sheet full of gaps only the first are looked at. */
const MOST_SETS = 16;

/** How surprising it is to meet these figures by chance, in bits: many large figures are, small ones are not. */
export function bitsOf({ columns, values }: Figures, row: number): number {
  let bits = 0;
  for (let column = 0; column < columns; column++) {
    const value = values[row * columns + column] as number;
    if (value > 0) bits += Math.log2(value + 1);
  }
  return bits;
}

/** At most one run for each row of at least `fewest` bits; runs of fewer than two rows with figures are none. */
export function sumRuns(figures: Figures, fewest: (row: number) => number): SumRun[] {
  if (figures.rows < 3) return [];
  return setsOf(figures, fewest).flatMap(({ columns, rows }) => {
    const sums = new PrefixSums(figures, columns);
    return rows.flatMap((row) => sums.runOf(row) ?? []);
  });
}

/** Rows that have their figures in the same columns. */
interface FigureSet {
  readonly columns: readonly number[];
  readonly rows: number[];
}

function setsOf(figures: Figures, fewest: (row: number) => number): readonly FigureSet[] {
  const sets: FigureSet[] = [];
  // Rows are like the row before them, most often.
  let last: FigureSet | undefined;
  for (let row = 0; row < figures.rows; row++) {
    if (bitsOf(figures, row) < fewest(row)) continue;
    if (last === undefined || !isOf(last, figures, row))
      last = sets.find((set) => isOf(set, figures, row)) ?? begun(sets, figures, row);
    last?.rows.push(row);
  }
  return sets;
}

function begun(sets: FigureSet[], figures: Figures, row: number): FigureSet | undefined {
  if (sets.length >= MOST_SETS) return undefined;
  const set = { columns: columnsOf(figures, row), rows: [] };
  sets.push(set);
  return set;
}

function isOf({ columns: own }: FigureSet, { columns, values }: Figures, row: number): boolean {
  let met = 0;
  for (let column = 0; column < columns; column++) {
    if (values[row * columns + column] === NO_FIGURE) continue;
    if (own[met++] !== column) return false;
  }
  return met === own.length;
}

function columnsOf({ columns, values }: Figures, row: number): number[] {
  const own: number[] = [];
  for (let column = 0; column < columns; column++)
    if (values[row * columns + column] !== NO_FIGURE) own.push(column);
  return own;
}

class PrefixSums {
  readonly #rows: number;
  readonly #width: number;
  /** Of the rows before each row. Figures never fall below zero: no column falls from row to row. */
  readonly #sums: Float64Array;
  /** How many of them have a figure other than zero. */
  readonly #filled: Int32Array;
  /** By column, what {@link #placeOf} looks for. */
  readonly #wanted: Float64Array;

  constructor({ rows, columns, values }: Figures, chosen: readonly number[]) {
    this.#rows = rows;
    this.#width = chosen.length;
    this.#wanted = new Float64Array(this.#width);
    this.#filled = new Int32Array(rows + 1);
    const sums = new Float64Array((rows + 1) * this.#width);
    for (let row = 0, at = 0; row < rows; row++) {
      let filled = 0;
      for (const column of chosen) {
        const value = Math.max(values[row * columns + column] as number, 0);
        if (value > 0) filled = 1;
        sums[at + this.#width] = plus(sums[at] as number, value);
        at++;
      }
      this.#filled[row + 1] = (this.#filled[row] as number) + filled;
    }
    this.#sums = sums;
  }

  runOf(row: number): SumRun | null {
    const { length } = this.#filled;
    const before = this.#placeOf(row, -1);
    if (before !== null && this.#count(before, row) >= 2)
      return this.#run(row, before, row, this.#count(row + 1, length - 1) === 0);
    const after = this.#placeOf(row + 1, 1);
    if (after !== null && this.#count(row + 1, after) >= 2)
      return this.#run(row, row + 1, after, this.#count(0, row) === 0);
    const others = this.#count(0, row) + this.#count(row + 1, this.#rows);
    return others >= 2 && this.#isHalf(row) ? this.#run(row, 0, this.#rows, true) : null;
  }

  #run(row: number, from: number, to: number, rest: boolean): SumRun {
    const all =
      rest && (to === row ? this.#count(0, from) === 0 : this.#count(to, this.#rows) === 0);
    return { row, from, to, all };
  }

  #count(from: number, to: number): number {
    return (this.#filled[to] as number) - (this.#filled[from] as number);
  }

  /** All others together are as much as the row. */
  #isHalf(row: number): boolean {
    for (let i = 0; i < this.#width; i++) {
      const total = this.#sums[this.#rows * this.#width + i] as number;
      if (total !== 2 * this.#figure(row, i)) return false;
    }
    return true;
  }

  #figure(row: number, i: number): number {
    return minus(
      this.#sums[(row + 1) * this.#width + i] as number,
      this.#sums[row * this.#width + i] as number,
    );
  }

  /**
   * The last place whose sums are those of the place right before (`way` -1) or behind (1) a row, less or
   * more the row's figures; null where there is none.
   */
  #placeOf(from: number, way: -1 | 1): number | null {
    const row = way < 0 ? from : from - 1;
    for (let i = 0; i < this.#width; i++)
      this.#wanted[i] = plus(
        this.#sums[from * this.#width + i] as number,
        way * this.#figure(row, i),
      );
    let [low, high] = way < 0 ? [0, from + 1] : [from, this.#rows + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#isWithin(middle)) low = middle + 1;
      else high = middle;
    }
    return low > 0 && this.#isWanted(low - 1) ? low - 1 : null;
  }

  /** No sum before the place is more than is wanted: so it is of every place before. */
  #isWithin(place: number): boolean {
    for (let i = 0; i < this.#width; i++)
      if (!((this.#sums[place * this.#width + i] as number) <= (this.#wanted[i] as number)))
        return false;
    return true;
  }

  #isWanted(place: number): boolean {
    for (let i = 0; i < this.#width; i++)
      if (this.#sums[place * this.#width + i] !== this.#wanted[i]) return false;
    return true;
  }
}
