// What a load holds, summed up while it is made: what every reader and antq must find in it.
import { INDICATORS } from "./data.mjs";

/** @typedef {import("./sheet.mjs").Cell} Cell */

/**
 * `sum` is over numbers, dates apart. `letters`: the length of all texts together in UTF-16 units;
 * a character cut in two at a chunk's edge becomes two or three, so a text read wrong shows.
 * @typedef {{ cells: number, numbers: number, sum: number, dates: number, letters: number, totals: Record<string, number> }} Truth
 */

/** @returns {Truth} */
export const noTruth = () => ({ cells: 0, numbers: 0, sum: 0, dates: 0, letters: 0, totals: {} });

/** @param {Truth} truth @param {readonly Cell[]} cells */
export function count(truth, cells) {
  for (const cell of cells) {
    if (cell === null) continue;
    truth.cells++;
    if (typeof cell === "object") truth.dates++;
    else if (typeof cell === "string") truth.letters += cell.length;
    else {
      truth.numbers++;
      truth.sum += cell;
    }
  }
}

/** Totals by indicator, times `sign`. @param {Truth} truth @param {readonly number[]} values */
export function addTotals(truth, values, sign = 1) {
  for (const [i, value] of values.entries()) {
    const id = /** @type {string} */ (INDICATORS[i]?.[2]);
    truth.totals[id] = (truth.totals[id] ?? 0) + sign * value;
  }
}
