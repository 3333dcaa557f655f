/** Limits of a sheet, and addresses in A1 form. */
import type { CellRange } from "../../../model/raw.ts";

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export interface Address {
  readonly row: number;
  readonly column: number;
}

/** `B12` (also `$B$12`, `b12`); null where it is no address of a sheet. */
export function parseAddress(text: string): Address | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (parts === null) return null;
  let column = 0;
  for (const letter of (parts[1] as string).toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]);
  return row >= 1 && row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : null;
}

/** `B2:D4`, or one address; corners in any order. */
export function parseRange(text: string): CellRange | null {
  let range = RANGES.get(text);
  if (range === undefined) {
    range = readRange(text);
    if (RANGES.size >= MOST_RANGES) RANGES.clear();
    RANGES.set(text, range);
  }
  return range;
}

/** Sheets made alike are merged alike. */
const RANGES = new Map<string, CellRange | null>();
const MOST_RANGES = 10_000;

function readRange(text: string): CellRange | null {
  const [from = "", to = from, ...rest] = text.trim().split(":");
  const a = parseAddress(from);
  const b = parseAddress(to);
  if (a === null || b === null || rest.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
