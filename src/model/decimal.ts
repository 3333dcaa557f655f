/**
 * Amounts are decimal numbers of up to 15 digits. The nearest binary number of such a decimal is written shortest as
 * that decimal, so an amount may be kept as a number; what is reckoned with it is reckoned in whole numbers.
 */

/** More digits than a number holds for certain. */
export const MAX_DIGITS = 15;

/** `digits` tenths, hundredths ...: digits / 10 ** places. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** The decimal that a number is written as, or that digits with a decimal point are. */
export function decimalOf(n: number | string): Decimal {
  const [mantissa = "0", exponent = "0"] = String(n).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/** null: more digits than 15, which a number may not tell from its neighbours; whole numbers are right up to 2^53 - 1. */
export function numberOf({ digits, places }: Decimal): number | null {
  let [rest, left] = [digits, places];
  while (left > 0 && rest % 10n === 0n) [rest, left] = [rest / 10n, left - 1];
  const size = rest < 0n ? -rest : rest;
  if (left === 0) return size <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rest) : null;
  if (size >= 10n ** BigInt(MAX_DIGITS)) return null;
  return Number(`${rest}e-${left}`);
}

/** Both in the smaller step of the two, and its places. */
export function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const places = Math.max(a.places, b.places);
  const at = (own: Decimal) => own.digits * 10n ** BigInt(places - own.places);
  return [at(a), at(b), places];
}

/** Exactly a + b; null where the sum has more digits than a number holds. */
export function exactSum(a: number, b: number): number | null {
  if (Number.isInteger(a) && Number.isInteger(b)) {
    const sum = a + b;
    return Number.isSafeInteger(sum) ? sum : null;
  }
  const [x, y, places] = aligned(decimalOf(a), decimalOf(b));
  return numberOf({ digits: x + y, places });
}

/** {@link exactSum} of figures of one sheet; NaN, which equals nothing, where it has too many digits. */
export function plus(a: number, b: number): number {
  return exactSum(a, b) ?? Number.NaN;
}

/** Exactly a - b; NaN as in {@link plus}. */
export function minus(a: number, b: number): number {
  return plus(a, -b);
}

/** n * by / per with at most `places` decimals; null where it has more. */
export function exactQuotient(n: number, by: number, per: number, places: number): number | null {
  const { digits, places: own } = decimalOf(n);
  const above = digits * BigInt(by) * 10n ** BigInt(places);
  const below = BigInt(per) * 10n ** BigInt(own);
  return above % below === 0n ? numberOf({ digits: above / below, places }) : null;
}

/** As it is typed into a cell here: "121,755". */
export function written(n: number): string {
  return String(n).replace(".", ",");
}
