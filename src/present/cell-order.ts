/** What a text that stands for an ordered thing is sorted by, from the lowest. */

/** Of a day, a stretch of days (`2020-01-01..2020-03-31`, by its first), or any text that begins so; null: it does not. */
export function dayOrder(date: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
  if (found === null) return null;
  // 20240305: in the order of the days, and no more is asked of it.
  return Number(found.slice(1).join(""));
}

/** Periods by their first day, of those that begin together the shorter first. */
export function periodOrder(start: string, end: string): number | null {
  const [from, to] = [dayOrder(start), dayOrder(end)];
  return from === null || to === null ? null : from + Math.min(0.9999, (to - from) / 1e7);
}

/** Columns that a sheet can have: rows come first, as they are read. */
const COLUMNS = 16_384;

export function placeOrder(row: number | undefined, column = 0): number | null {
  return row === undefined ? null : row * COLUMNS + column;
}

/** Of a share (`22/23`); null: a share of nothing, or of how many is unknown. */
export function shareOrder(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : Math.round((part / whole) * 1e6) / 1e6;
}
