/** Whole counts divided by shares so that the parts add up to the whole, to the unit. */

/**
 * Largest remainder: every part is its quota rounded down or up. Equal remainders go to the
 * earlier part, so the order of the parts decides and must not depend on chance.
 */
export function apportion(whole: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const quotas = shares.map((share) => (sum === 0 ? 0 : (whole * share) / sum));
  // A quota that is a whole number but for the noise of floating point is that number.
  const floors = quotas.map((quota) => Math.floor(quota + 1e-9 * Math.max(1, quota)));
  const parts = [...floors];
  let left = whole - floors.reduce((a, b) => a + b, 0);
  const order = quotas
    .map((quota, i) => ({ i, remainder: Math.round((quota - (floors[i] as number)) * 1e9) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (let n = 0; left > 0; n++, left--) {
    const { i } = order[n % order.length] as { i: number };
    parts[i] = (parts[i] as number) + 1;
  }
  return parts;
}

/**
 * Slices of a whole, each divided so that its parts add up to it and the parts of all slices
 * add up to those of the whole. Slice by slice by what is left: no part is ever negative.
 */
export function apportionSlices(slices: readonly number[], totals: readonly number[]): number[][] {
  const left = [...totals];
  return slices.map((slice) => {
    const parts = apportion(slice, left);
    parts.forEach((part, i) => (left[i] = (left[i] as number) - part));
    return parts;
  });
}
