/** Numbers in decimal digits, eight bytes at a time. */
import * as layout from "../layout.gen.ts";
import * as words from "./words.gen.ts";

const ZEROS: u64 = 0x3030303030303030;
/** Digits that always fit a double exactly. */
const SAFE_DIGITS = 15;

/** Eight bytes with the digit's value in place of each digit. */
export function digitsAt(at: usize): u64 {
  return load<u64>(at) ^ ZEROS;
}

/** How many of eight bytes of {@link digitsAt} are digits, from the first on. */
export function digitCount(digits: u64): usize {
  return <usize>(ctz<u64>(((digits + 0x7676767676767676) | digits) & 0x8080808080808080) >> 3);
}

/** The number of the first `count` digits, of 1 to 8. */
export function numberOf(digits: u64, count: usize): u32 {
  let x = digits << ((8 - <u64>count) << 3);
  // Neighbours to pairs, pairs to fours, fours to one number.
  x = (x * 2561) >> 8;
  x = ((x & 0x00ff00ff00ff00ff) * 6553601) >> 16;
  return <u32>(((x & 0x0000ffff0000ffff) * 42949672960001) >> 32);
}

/** What {@link decimal} has read. */
export let decimalValue: f64 = 0;

/** Reads a sign, a point and up to 15 digits before the cell's end; the end's position, or 0. */
export function decimal(from: usize): usize {
  const negative = load<u8>(from) == 0x2d;
  let at = negative ? from + 1 : from;
  let mantissa: i64 = 0;
  let count = 0;
  let point: usize = 0;
  for (; ; at++) {
    const byte = <i32>load<u8>(at);
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      if (++count > SAFE_DIGITS) return 0;
    } else if (byte == 0x2e && point == 0) point = at + 1;
    else break;
  }
  if (count == 0 || load<u64>(at) != words.CLOSE_VALUE) return 0;
  // Both exact, so the quotient is the nearest double, as the decimal text means.
  let value = <f64>mantissa;
  if (point != 0) value /= load<f64>((at - point) << 3, layout.POWERS);
  decimalValue = negative ? -value : value;
  return at;
}

/** Fills {@link POWERS}. */
export function preparePowers(): void {
  let power: f64 = 1;
  for (let i = 0; i <= SAFE_DIGITS; i++, power *= 10)
    store<f64>((<usize>i) << 3, power, layout.POWERS);
}
