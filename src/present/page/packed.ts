/** The cells behind the figures of a page, as its script reads them: texts once, then numbers. */

export interface PageLineage {
  /** Indicators, and the sides of a rate that leave cells out: what is said above their cells. */
  readonly names: readonly string[];
  /** Positions of names whose figure counts different items. */
  readonly distinct: readonly number[];
  /** Of a rate: its name, then those of its numerator and denominator. */
  readonly sides: readonly (readonly [rate: number, numerator: number, denominator: number])[];
  readonly files: readonly string[];
  readonly sheets: readonly (readonly [file: number, sheet: string])[];
  readonly units: readonly string[];
  readonly dates: readonly string[];
  readonly groups: readonly PackedGroup[];
}

/** Cells that count in the same figures of a table. */
export type PackedGroup = readonly [
  name: number,
  /** Of the figures: row and column added up. */
  places: readonly number[],
  /** Cells that were left blank or not collected. */
  missing: number,
  runs: readonly PackedRun[],
];

/** Cells of one sheet and unit. */
export type PackedRun = readonly [
  sheet: number,
  unit: number,
  /** Row, column, date, value of each. */
  cells: readonly (number | null)[],
  /** What is more than a number, by the position of the cell in the run. */
  more?: Readonly<Record<number, CellMore>>,
];

export interface CellMore {
  /** The figure as it is written, where it is not a plain number. */
  readonly text?: string;
  /** Distinct counts: what the cell names. */
  readonly item?: string;
  /** Not added: a finer, fuller or later source counts. */
  readonly aside?: true;
  /** What was done to the cell's number: a running total, a part by shares. */
  readonly how?: string;
}
