/** Rows that are added up where they stand, and what rows of sheets made alike share. */
import type { Indicator } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { Chosen } from "./feeds.ts";
import type { RowMaker } from "./row-maker.ts";
import type { RowBlock } from "../model/row-block.ts";

/** What the rows with one set of codes give. */
export interface SettledWhat {
  readonly by: Observation["by"];
  readonly chosenBy: Chosen | null;
  /** By slot of `slots`: the indicators that the count feeds. */
  readonly feeds: readonly (readonly Indicator[])[];
  /** Counts of record rows for which the sheet has no column. */
  readonly absent: readonly { readonly indicator: Indicator; readonly value: number }[];
  /** Observations that one row makes of them. */
  readonly made: number;
  /** The same for equal breakdowns in all sheets. */
  readonly key: string;
}

/** What sheets share that were made alike. */
export interface SettledLayout {
  /** The same for equal forms and columns in all sheets. */
  readonly key: string;
  /** Count columns that are added up, by their slots among the sheet's counts. */
  readonly slots: readonly number[];
  /** Their fields, and those that the sheet has no column for. */
  readonly fields: ReadonlySet<string>;
  /** Nothing else is in the rows: no stock, no distinct items. */
  readonly isWhole: boolean;
  readonly whats: readonly SettledWhat[];
}

/** The rows of a block, as far as they are. */
export interface SettledBlock extends SettledLayout {
  readonly block: RowBlock;
  /** Makes the entries of a row after all, where it does not fit into a window. */
  readonly maker: RowMaker;
}
