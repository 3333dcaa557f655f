/** Counts, and amounts to their last decimal, divided by shares so that the parts add up to the whole. */
import { decimalOf, minus, numberOf } from "../model/decimal.ts";

/** Shares are read to 12 decimals; from there on all arithmetic is exact. */
const SHARE_PLACES = 12;
const PRECISION = 10 ** SHARE_PLACES;

/**
 * Largest remainder: every part is its quota rounded down or up. Equal remainders go to the
 * earlier part, so the order of the parts decides and must not depend on chance.
 */
export function apportion(whole: number, shares: readonly number[]): number[] {
  const weights = weightsOf(shares);
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) throw new RangeError("shares that add up to nothing");
  const { digits, places } = decimalOf(whole);
  const quotas = weights.map((weight, i) => {
    const product = digits * weight;
    return { i, part: product / sum, remainder: product % sum };
  });
  let left = quotas.reduce((rest, { part }) => rest - part, digits);
  const parts = quotas.map(({ part }) => part);
  quotas.sort((a, b) =>
    a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { i } of quotas) {
    if (left === 0n) break;
    parts[i] = (parts[i] as bigint) + 1n;
    left -= 1n;
  }
  return parts.map((part) => numberOf({ digits: part, places }) as number);
}

/** Whole numbers that are to one another as the shares are; below 2^53 where the shares are below 1. */
export function weightsOf(shares: readonly number[]): bigint[] {
  if (shares.every((share) => Number.isSafeInteger(share))) return shares.map(BigInt);
  const decimals = shares.map(decimalOf);
  const places = Math.max(...decimals.map((share) => share.places));
  if (places > SHARE_PLACES) return shares.map((share) => BigInt(Math.round(share * PRECISION)));
  return decimals.map((share) => share.digits * 10n ** BigInt(places - share.places));
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
    parts.forEach((part, i) => (left[i] = minus(left[i] as number, part)));
    return parts;
  });
}
