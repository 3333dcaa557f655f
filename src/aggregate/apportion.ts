/** Whole counts divided by shares so that the parts add up to the whole, to the unit. */

/** Shares are read to 12 decimals; from there on all arithmetic is exact. */
const PRECISION = 1e12;

/**
 * Largest remainder: every part is its quota rounded down or up. Equal remainders go to the
 * earlier part, so the order of the parts decides and must not depend on chance.
 */
export function apportion(whole: number, shares: readonly number[]): number[] {
  const weights = weightsOf(shares);
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) throw new RangeError("shares that add up to nothing");
  const quotas = weights.map((weight, i) => {
    const product = BigInt(whole) * weight;
    return { i, part: Number(product / sum), remainder: product % sum };
  });
  let left = whole - quotas.reduce((total, { part }) => total + part, 0);
  const parts = quotas.map(({ part }) => part);
  quotas.sort((a, b) =>
    a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { i } of quotas) {
    if (left === 0) break;
    parts[i] = (parts[i] as number) + 1;
    left -= 1;
  }
  return parts;
}

function weightsOf(shares: readonly number[]): bigint[] {
  const whole = shares.every((share) => Number.isSafeInteger(share));
  return shares.map((share) => BigInt(whole ? share : Math.round(share * PRECISION)));
}

/**
 * Slices of a whole, each divided so that its parts add up to it and the parts of all slices
 * add up to those of the whole. Slice by slice by what is left: no part is ever negative.
 */
export function apportionSlices(slices: readonly number[], totals: readonly number[]): number[][] {
  const left = [...totals];
  return slices.map((slice) => {
    if (slice === 0) return left.map(() => 0);
    const parts = apportion(slice, left);
    parts.forEach((part, i) => (left[i] = (left[i] as number) - part));
    return parts;
  });
}
