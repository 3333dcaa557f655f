/** How many cells a run keeps for a page in which every figure opens. */
import type { PlacedSheet } from "../model/form-sheet.ts";
import type { FormSheet } from "../model/form-sheet.ts";
import type { RunOptions } from "./options.ts";

/** Bytes of a file up to which its rows are kept: larger ones are added up as they are read, without their cells. */
const WHOLE_BYTES = 32 * 1024 * 1024;
/** Figures of rows: each takes some 300 bytes of a run's memory. */
const MOST_FIGURES = 1_500_000;

export function withRoom<O extends RunOptions>(options: O): O {
  const { limits } = options;
  const leastBytes = Math.max(limits.pieces.leastBytes, WHOLE_BYTES);
  return { ...options, limits: { ...limits, pieces: { ...limits.pieces, leastBytes } } };
}

export function canOpen(sheets: readonly (FormSheet | PlacedSheet)[]): boolean {
  let figures = 0;
  for (const { blocks } of sheets) {
    for (const { summed, length, counts } of blocks) {
      if (summed !== undefined) return false;
      figures += length * counts.length;
    }
  }
  return figures <= MOST_FIGURES;
}
