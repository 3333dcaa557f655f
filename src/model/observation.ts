/**
 * One observation: one indicator, of one unit, over one stretch of time, broken
 * down, with a value and the cell it came from.
 */
import type { Stretch } from "./calendar.ts";
import type { Dimension } from "./catalogue.ts";
import type { Unit } from "./unit.ts";
import type { Value } from "./value.ts";

/** Where a value stands. */
export interface CellRef {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Observation extends Stretch {
  readonly indicator: string;
  readonly unit: Unit;
  /** The dimensions that the row's form has; null where the cell is blank or the column absent. */
  readonly by: Readonly<Partial<Record<Dimension, string | null>>>;
  readonly value: Value;
  /** DISTINCT indicators: the item that the row adds to the set. */
  readonly item?: string;
  readonly form: string;
  /** A dated record (claims only itself), or a statement for the whole stretch. */
  readonly record: boolean;
  readonly cell: CellRef;
  /** The last row of its cell where that is merged over several; absent: one row. */
  readonly until?: number;
  /** Rates that are taken without it, its other part being missing; absent: none, or nobody has looked yet. */
  readonly without?: readonly string[];
}
