/** Cells of a data set's rows, by type. */
import type { Row } from "../../read/data-set/index.ts";

export function textIn(row: Row, name: string): string | null {
  const value = row[name] ?? null;
  return value === null ? null : String(value);
}

export function numberIn(row: Row, name: string): number | null {
  const value = row[name] ?? null;
  return value === null ? null : Number(value);
}

export function flagIn(row: Row, name: string): boolean {
  return row[name] === true;
}
