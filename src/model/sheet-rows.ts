/** The rows of a sheet, block after block. */
import type { FormRow, FormSheet, PlacedSheet, Placing, RowPlace, RowTime } from "./form-sheet.ts";
import { formRowOf, isIrregular, type RowBlock, whenOf } from "./row-block.ts";

export function forEachBlock(
  { blocks, placings }: PlacedSheet,
  visit: (block: RowBlock, placing: Placing) => void,
): void {
  for (const [i, block] of blocks.entries()) visit(block, placings[i] as Placing);
}

export function placeAt(placing: Placing, i: number): RowPlace {
  return placing.list[placing.of[i] as number] as RowPlace;
}

/** How many rows a sheet has; rows that were added up are as many as their sums. */
export function rowCount({ blocks }: FormSheet): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}

/** How many of its rows were looked at cell by cell. */
export function irregularCount({ blocks }: FormSheet): number {
  let count = 0;
  for (const { irregular } of blocks)
    if (irregular !== null) for (const one of irregular) count += one;
  return count;
}

/** The number of the first such row; undefined where there is none. */
export function firstIrregular({ blocks }: FormSheet): number | undefined {
  for (const block of blocks) {
    const at = block.irregular?.indexOf(1) ?? -1;
    if (at >= 0 && isIrregular(block, at)) return block.rows[at];
  }
  return undefined;
}

/** Whether some of its rows were added up as they were read. */
export function isSummed({ blocks }: FormSheet): boolean {
  return blocks.some(({ summed }) => summed !== undefined);
}

/** The rows one after another: each is made when its turn comes, and not kept. */
export function* rowsInTurn({ blocks }: FormSheet): Generator<FormRow> {
  for (const block of blocks) for (let i = 0; i < block.length; i++) yield formRowOf(block, i);
}

/** A row's number, time and place. */
export interface RowHead {
  readonly row: number;
  /** `at`, where it is the row's own cell, may stand in row 0. */
  readonly time: RowTime;
  readonly place: RowPlace;
}

/** The heads of the rows in the sheet's order; no row is made for them. Those that were added up have none. */
export function* rowHeads({ blocks, placings }: PlacedSheet): Generator<RowHead> {
  for (const [b, block] of blocks.entries()) {
    if (block.summed !== undefined) continue;
    const placing = placings[b] as Placing;
    for (let i = 0; i < block.length; i++) {
      const row = block.rows[i] as number;
      yield { row, time: whenOf(block, i), place: placeAt(placing, i) };
    }
  }
}
