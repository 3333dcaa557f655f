/** A time without the cell that says it. */
import type { RowTime } from "../model/form-sheet.ts";

export function timeKey({ at: _at, ...when }: RowTime): string {
  return JSON.stringify(when);
}
