/**
 * What the program is held to today. A shape joins `READ` when every layout of it that must be
 * read is read, with the right totals; `SAFE` when none of it gives other totals. When every
 * shape stands in both, the lists go, and the property is held for all.
 */
export const READ: readonly string[] = ["dated records"];

export const SAFE: readonly string[] = ["dated records"];

/** Kinds of `mutants/` that are understood or told at their place, each time. */
export const MUTANTS_FOUND: readonly string[] = [
  "a cumulative row under the month",
  "a total row with an unlisted label",
];

/** Sheets of `bad/` that are not read as promised yet. */
export const BAD_NOT_YET: readonly string[] = ["tables of a month each, 192 on a sheet"];

/** Shapes of which `inspect` accounts for each numeric cell as what it is. */
export const ACCOUNTED: readonly string[] = [];
