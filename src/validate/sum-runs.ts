/**
 * Rows that equal the sum of a run of rows beside them, in every figure they have: found with
 * prefix sums and one look-up a row, for each set of figures that rows have.
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
  const sets = new Map<string, number[]>();
  for (let row = 0; row < figures.rows; row++) {
    if (bitsOf(figures, row) < fewest(row)) continue;
    const columns = columnsOf(figures, row);
    const key = columns.join(" ");
    const known = sets.get(key);
    if (known !== undefined) known.push(row);
    else if (sets.size < MOST_SETS) sets.set(key, [row]);
  }
  return [...sets].flatMap(([key, rows]) => {
    const sums = new PrefixSums(figures, key.split(" ").map(Number));
    return rows.flatMap((row) => sums.runOf(row) ?? []);
  });
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
  /** Of the rows before each row. */
  readonly #sums: Float64Array;
  /** How many of them have a figure other than zero. */
  readonly #filled: Int32Array;
  /** Figures never fall below zero: equal sums stand side by side, with zeros between them. */
  readonly #places = new Map<string, number>();

  constructor({ rows, columns, values }: Figures, chosen: readonly number[]) {
    this.#rows = rows;
    this.#width = chosen.length;
    this.#sums = new Float64Array((rows + 1) * this.#width);
    this.#filled = new Int32Array(rows + 1);
    for (let row = 0; row < rows; row++) {
      let filled = 0;
      for (const [i, column] of chosen.entries()) {
        const value = Math.max(values[row * columns + column] as number, 0);
        if (value > 0) filled = 1;
        this.#sums[(row + 1) * this.#width + i] = plus(
          this.#sums[row * this.#width + i] as number,
          value,
        );
      }
      this.#filled[row + 1] = (this.#filled[row] as number) + filled;
    }
    for (let row = 0; row <= rows; row++) this.#places.set(this.#key(row, row, 0), row);
  }

  runOf(row: number): SumRun | null {
    const { length } = this.#filled;
    const before = this.#places.get(this.#key(row, row, -1));
    if (before !== undefined && this.#count(before, row) >= 2)
      return this.#run(row, before, row, this.#count(row + 1, length - 1) === 0);
    const after = this.#places.get(this.#key(row + 1, row, 1));
    if (after !== undefined && this.#count(row + 1, after) >= 2)
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

  /** The sums before a place, with a row's figures `times` over. */
  #key(place: number, row: number, times: number): string {
    let key = "";
    for (let i = 0; i < this.#width; i++) {
      const sum = this.#sums[place * this.#width + i] as number;
      key += `${times === 0 ? sum : plus(sum, times * this.#figure(row, i))} `;
    }
    return key;
  }
}
