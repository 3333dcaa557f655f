/** Where the columns of a table stand. */
import type { Grid } from "./grid.ts";
import type { HeadNode, Leaf } from "./head.ts";
import type { Plan } from "./plan.ts";
import type { StubColumn } from "./stub.ts";

export interface Frame {
  readonly plan: Plan;
  readonly grid: Grid;
  readonly stub: readonly StubColumn[];
  readonly nodes: readonly HeadNode[];
  readonly leaves: readonly Leaf[];
  /** Column of the first figure. */
  readonly from: number;
  readonly width: number;
}
