/** Rows of a sheet that are added up where they stand. */
import type { SettledBlock } from "./settled-block.ts";
import type { BlockSource } from "./sources.ts";

export interface SettledSheet extends SettledBlock {
  readonly sources: readonly BlockSource[];
}
