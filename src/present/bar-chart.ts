/** Bars of figures, before anything is drawn. */
import type { NumberCell } from "./cell-text.ts";

export interface Bar {
  readonly label: string;
  readonly figure: NumberCell;
}

/** Bars on one scale. */
export interface BarChart {
  readonly heading: string;
  readonly bars: readonly Bar[];
}
