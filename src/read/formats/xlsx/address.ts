/** Ranges in A1 form. */
import type { CellRange } from "../../../model/raw.ts";
import { parseAddress } from "../../../util/a1.ts";

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
