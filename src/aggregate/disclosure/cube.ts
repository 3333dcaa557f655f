/**
 * A published result as a cube: units, breakdown, columns (periods) and indicators, each an axis of totals and their
 * parts. A relation says that a cell is the sum of its parts along one axis; it holds where the figures bear it out.
 */

/** For each node of an axis: the total in which it is contained, -1 for none. */
export type Parents = readonly number[];

export interface CubeAxis {
  readonly parents: Parents;
  readonly children: readonly (readonly number[])[];
}

export function axisOf(parents: Parents): CubeAxis {
  const children: number[][] = parents.map(() => []);
  parents.forEach((parent, node) => children[parent]?.push(node));
  return { parents, children };
}

/** What an indicator allows: how its columns add up, and whether its parts are disjoint at all. */
export interface IndicatorNature {
  readonly columns: CubeAxis;
  /** Not for distinct counts: a total of them is no sum, so nothing can be moved from one part to another. */
  readonly isSum: boolean;
  /** A measured amount: no number of people or events is small in it. */
  readonly isAmount: boolean;
}

/** Positions on the four axes: unit, breakdown, column, indicator. */
export type At = readonly [unit: number, by: number, column: number, indicator: number];

export class Cube {
  readonly #units: CubeAxis;
  readonly #by: CubeAxis;
  readonly #indicators: CubeAxis;
  readonly natures: readonly IndicatorNature[];
  /** NaN: nothing is published there, or nothing exact. */
  readonly #values: Float64Array;
  readonly #columns: number;

  constructor(
    units: CubeAxis,
    by: CubeAxis,
    columns: number,
    indicators: CubeAxis,
    natures: readonly IndicatorNature[],
  ) {
    this.#units = units;
    this.#by = by;
    this.#columns = columns;
    this.#indicators = indicators;
    this.natures = natures;
    const size = units.parents.length * by.parents.length * columns * indicators.parents.length;
    this.#values = new Float64Array(size).fill(Number.NaN);
  }

  get size(): number {
    return this.#values.length;
  }

  keyOf([unit, by, column, indicator]: At): number {
    const row = unit * this.#by.parents.length + by;
    return (row * this.#columns + column) * this.#indicators.parents.length + indicator;
  }

  atOf(key: number): At {
    const indicators = this.#indicators.parents.length;
    const bys = this.#by.parents.length;
    const indicator = key % indicators;
    const rest = (key - indicator) / indicators;
    const column = rest % this.#columns;
    const row = (rest - column) / this.#columns;
    return [Math.floor(row / bys), row % bys, column, indicator];
  }

  set(at: At, value: number | null | undefined): void {
    if (value !== null && value !== undefined) this.#values[this.keyOf(at)] = value;
  }

  /** NaN where nothing is. */
  value(key: number): number {
    return this.#values[key] as number;
  }

  /** The axis along which a cell of this indicator may be looked at, 0 to 3. */
  axis(dimension: number, indicator: number): CubeAxis {
    if (dimension === 0) return this.#units;
    if (dimension === 1) return this.#by;
    if (dimension === 3) return this.#indicators;
    return (this.natures[indicator] as IndicatorNature).columns;
  }

  /** The same place but for one position. */
  moved(at: At, dimension: number, node: number): At {
    const other = [...at] as [number, number, number, number];
    other[dimension] = node;
    return other;
  }

  /** Parts of a cell along an axis, as far as they are published. */
  partsOf(at: At, dimension: number): number[] {
    const nodes = this.axis(dimension, at[3]).children[at[dimension] as number] ?? [];
    return nodes
      .map((node) => this.keyOf(this.moved(at, dimension, node)))
      .filter((key) => !Number.isNaN(this.value(key)));
  }

  /** The cell is the sum of its parts along the axis, to anybody who adds them up. */
  isSum(at: At, dimension: number, parts: readonly number[]): boolean {
    if (parts.length === 0) return false;
    const sum = parts.reduce((total, key) => total + this.value(key), 0);
    return Math.abs(sum - this.value(this.keyOf(at))) < 1e-9;
  }
}
