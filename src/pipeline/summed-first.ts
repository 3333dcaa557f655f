/** Runs that try to add large files up while they read them, and read them whole where that is not enough. */
import type { Stretch } from "../model/calendar.ts";
import { RowsAreSummed } from "../model/row-block.ts";
import type { RunOptions } from "./options.ts";

/** `windows`: what totals are asked of; none: years are as fine as anybody looks; null: nobody knows. */
export async function summedFirst<O extends RunOptions, R>(
  windows: readonly Stretch[] | null,
  options: O,
  run: (options: O) => Promise<R>,
): Promise<R> {
  // Rules of the user's own look at rows, or at totals that are told at a cell.
  if (windows === null || options.catalogue.rules.length > 0) return run(options);
  try {
    return await run({ ...options, windows });
  } catch (error) {
    if (!(error instanceof RowsAreSummed)) throw error;
    return run(options);
  }
}
