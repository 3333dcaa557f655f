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
  /** A number of up to 15 digits as a whole number of millionths, exactly. */
  readonly millionths: (column: string) => string;
  /** Whole division of whole numbers that are not negative. */
  readonly quotient: (above: string, below: string) => string;
  /** A float without decimals as a whole number. */
  readonly wholeOf: (float: string) => string;
  /** How texts are told apart by their bytes: behind what is ordered. */
  readonly byBytes: string;
  /** A text expression that ends the query with a message; `with_`: a number of the row, so that it is not reckoned before. */
  readonly fail: (message: string, with_: string) => string;
  readonly double: string;
  readonly text: string;
  /** A name that is a word of SQL too. */
  readonly name: (word: string) => string;
  /** Between AS and the bracket of a step of many rows, where an engine would hold them all; begins with a space. */
  readonly streamed: string;
  /** What stands behind the query, on lines of its own. */
  readonly tail: string;
}

/** {@link Dialect.millionths} where a float has `trunc`: what is left behind the point is rounded on its own. */
export function millionthsBy(whole: string): Dialect["millionths"] {
  return (column) =>
    `CAST(trunc(${column}) AS ${whole}) * 1000000 + CAST(round((${column} - trunc(${column})) * 1000000) AS ${whole})`;
}

const MOST = "9007199254740991000000";

/** A sum of millionths as the number that it is. */
export function numberOf(sum: string, { double, text, quotient, fail }: Dialect): string {
  const rest = `lpad(CAST(${sum} % 1000000 AS ${text}), 6, '0')`;
  const whole = quotient(sum, "1000000");
  return `CASE
    WHEN ${sum} > ${MOST} THEN CAST(${fail("antq: a total is beyond 2^53 - 1:", sum)} AS ${double})
    WHEN ${sum} % 1000000 = 0 THEN CAST(${whole} AS ${double})
    ELSE CAST(CAST(${whole} AS ${text}) || '.' || ${rest} AS ${double})
  END`;
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
