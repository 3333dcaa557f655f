/** Rates and changes to any number of decimals, from whole numbers: rounded once, half away from zero. */

/** `numerator / denominator`, times ten to `decimals`, rounded; null where nothing divides. */
export function dividedTo(numerator: bigint, denominator: bigint, decimals: number): number | null {
  if (denominator === 0n) return null;
  const negative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [abs(numerator) * 10n ** BigInt(decimals), abs(denominator)];
  const rounded = (2n * top + bottom) / (2n * bottom);
  const size = Number(rounded) / 10 ** decimals;
  return negative && size > 0 ? -size : size;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
