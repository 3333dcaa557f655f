/** What one engine's SQL says otherwise than another's. */
import type { TableName } from "../../model/export.ts";

export interface Dialect {
  readonly id: string;
  readonly label: string;
  /** How the query is run, a line each. */
  readonly how: readonly string[];
  /** What stands behind FROM for a table of the data set. */
  readonly source: (table: TableName) => string;
  /** The type of whole numbers of up to 38 digits. */
  readonly whole: string;
  /** Whole division of whole numbers that are not negative. */
  readonly quotient: (above: string, below: string) => string;
  /** A text expression that ends the query with a message; `with_`: a number of the row, so that it is not reckoned before. */
  readonly fail: (message: string, with_: string) => string;
  readonly double: string;
  readonly text: string;
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
