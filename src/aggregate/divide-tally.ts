/** A tally divided by shares: integers by largest remainder, every part an estimate. */
import { EMPTY, type Tally } from "./tally.ts";

/** The sums of the parts are given, so that slices can be made to agree with their total. */
export function divideTally(
  tally: Tally,
  sums: readonly number[],
  shares: readonly number[],
): Tally[] {
  const total = shares.reduce((a, b) => a + b, 0);
  const exact = tally.qualifier === "=" && tally.valueless === 0;
  return sums.map((sum, i) => {
    const share = (shares[i] ?? 0) / total;
    return {
      ...tally,
      sum,
      // Bounds are rounded outward: what is not known must not look narrower than it is.
      lower: exact ? sum : Math.floor(tally.lower * share),
      upper: exact ? sum : Math.ceil(tally.upper * share),
      estimated: tally.estimated || tally.count > 0,
      items: EMPTY.items,
    };
  });
}

/** A distinct count cannot be divided: each part is a count of unknown items. */
export function dividedCount(tally: Tally): Tally {
  if (tally.count === 0) return tally;
  return { ...EMPTY, count: tally.count, estimated: true, divided: true };
}
