/** What a written number admits: shared by `verify`, which judges by it, and `narrate`, which writes by it. */
import type { Amount } from "../model/claim.ts";

/** How far "hơn" reaches above its number, at least; how far "gần" below; how wide "khoảng" is. */
const ABOVE = 0.03;
const BELOW = 0.05;
const AROUND = 0.02;

export interface Range {
  readonly lower: number;
  readonly upper: number;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;
}

/** The values that an amount is true of. An exact decimal is judged by rounding, not by this. */
export function rangeOf(amount: Amount): Range {
  const { value, qualifier, closed, step } = amount;
  if (value === null) return closedRange(amount.lower ?? 0, amount.upper ?? Infinity);
  if (step !== null) {
    return { lower: value - step / 2, upper: value + step / 2, lowerOpen: false, upperOpen: true };
  }
  switch (qualifier) {
    case "=":
      return closedRange(value, value);
    case ">":
      return above(value, closed);
    case "<":
      return {
        lower: value - Math.abs(value) * BELOW,
        upper: value,
        lowerOpen: false,
        upperOpen: !closed,
      };
    case "~":
      return closedRange(value - Math.abs(value) * AROUND, value + Math.abs(value) * AROUND);
  }
}

function closedRange(lower: number, upper: number): Range {
  return { lower, upper, lowerOpen: false, upperOpen: false };
}

function above(value: number, closed: boolean): Range {
  const [unit, share] = [lastUnit(value), Math.abs(value) * ABOVE];
  const upperOpen = unit > share;
  return { lower: value, upper: value + Math.max(unit, share), lowerOpen: !closed, upperOpen };
}

/** What one step of the last digit that is not zero is worth: 1.300: 100; 84,5: 0,1. */
export function lastUnit(value: number): number {
  const digits = String(Math.abs(value)).split(".");
  if (digits[1] !== undefined) return 10 ** -digits[1].length;
  const zeros = /0*$/.exec(digits[0] ?? "")?.[0].length ?? 0;
  return value === 0 ? 1 : 10 ** zeros;
}

const SLACK = 1e-9;

export function admits({ lower, upper, lowerOpen, upperOpen }: Range, value: number): boolean {
  const slack = Math.max(1, Math.abs(value)) * SLACK;
  const [low, high] = [value - lower, upper - value];
  return (lowerOpen ? low > slack : low >= -slack) && (upperOpen ? high > slack : high >= -slack);
}

/** Whether anything between two bounds (null: open) is admitted. */
export function meets(range: Range, lower: number | null, upper: number | null): boolean {
  const [low, high] = [lower ?? -Infinity, upper ?? Infinity];
  if (low > range.upper || high < range.lower) return false;
  const inside = Math.min(Math.max(range.lower, low), high);
  return admits(range, inside) || admits(range, inside + 1) || admits(range, inside - 1);
}
