/** A time without the cell that says it. */
import type { RowTime } from "../model/form-sheet.ts";
import { keyOf } from "../util/keys.ts";

export function timeKey(time: RowTime): string {
  if (time.kind === "label") {
    const { type, year, index, of } = time.label;
    return keyOf(time.kind, type, year, index, of, time.cumulative === true ? 1 : 0);
  }
  const { at: _at, ...when } = time;
  return JSON.stringify(when);
}
