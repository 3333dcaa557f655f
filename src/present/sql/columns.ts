/** Columns that several steps hand on. Named one by one: in a join not every engine leaves a table's `*` its names. */
import type { SqlRequest } from "./request.ts";

export interface Step {
  readonly name: string;
  /** What it does, for whoever reads the query. */
  readonly comment: string;
  readonly body: string;
  /** Has a row for each figure: never to be held as a whole. */
  readonly large?: true;
}

/** Of a figure, as it goes up. */
export const FIGURE = [
  "indicator",
  "unit_id",
  "start_day",
  "end_day",
  "status",
  "qualifier",
  "item",
  "unpaired_in",
  "value",
  "known",
  "value_sum",
  "lower_sum",
  "upper_sum",
] as const;

/** The unit of a figure and those above it on its day. */
const LINE = ["province_id", "district_id", "commune_id"] as const;

/** What a total is of; `rate` empty: not of a rate's part alone. */
export const KEYS = ["level", "line_id", "by_key", "rate", "indicator"] as const;

/** Of a cell: what can be added up in parts. */
export const SUMS = ["value_sum", "lower_sum", "upper_sum"] as const;
const COUNTS = [
  "known",
  "valueless",
  "lower_open",
  "upper_open",
  "above",
  "below",
  "about",
  "missing_o",
  "missing_l",
  "missing_m",
  "status_p",
  "status_b",
  "status_e",
  "unnamed",
] as const;

/** `divided`: a part of a distinct count, of which nobody knows the items. */
export function countsOf({ boundaries }: SqlRequest): readonly string[] {
  return boundaries === null ? COUNTS : [...COUNTS, "divided"];
}

/** What tells where the figures of a unit stand: the units above it, or its portions on other boundaries. */
export function placeOf({ boundaries }: SqlRequest): readonly string[] {
  return boundaries === null ? LINE : ["portions"];
}

const WIDTH = 96;

/** Names of a table's columns, as many a line as a person reads at once. */
export function columnsOf(table: string, names: readonly string[]): string {
  return listed(names.map((name) => `${table}.${name} AS ${name}`));
}

export function listed(words: readonly string[]): string {
  const lines = [""];
  for (const word of words) {
    const last = lines.at(-1) as string;
    if (last !== "" && last.length + word.length + 2 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last}, ${word}`;
  }
  return lines.join(",\n  ");
}
