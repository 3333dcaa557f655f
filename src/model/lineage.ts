/** The cells behind all figures of a report at once, for outputs in which every figure opens. */
import type { CellRef } from "./observation.ts";
import type { TracePart } from "./trace.ts";

/** Cells of one indicator that count in the same figures. */
export interface LineageGroup {
  /** An indicator; a side of a rate that leaves cells out is a name of its own, {@link Lineage.sides}. */
  readonly name: string;
  /** Positions of the figures' rows. */
  readonly rows: readonly number[];
  readonly parts: readonly TracePart[];
  /** Cells of the window that are not in them: a finer source, a restatement, a later report. */
  readonly superseded: readonly TracePart[];
  /** Cells that were left blank or not collected. */
  readonly missing: number;
}

export interface Lineage {
  readonly groups: readonly LineageGroup[];
  /** Positions of the rows whose figures open; on other boundaries those of a breakdown do not. */
  readonly rows: ReadonlySet<number>;
  /** The sheets of their cells, in the order in which cells are told. */
  readonly sheets: readonly Pick<CellRef, "file" | "sheet">[];
  /** Of each rate: the names of its sides, and the indicators that they are of. */
  readonly sides: readonly RateSides[];
}

export interface RateSides {
  readonly rate: string;
  readonly numerator: { readonly name: string; readonly indicator: string };
  readonly denominator: { readonly name: string; readonly indicator: string };
}
