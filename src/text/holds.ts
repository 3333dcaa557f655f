/** Whether a written number is true of a figure. */
import type { FoundFigure } from "../model/claim.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { ReportValue } from "../model/report.ts";
import { dividedTo } from "./exact.ts";
import type { SaidClaim } from "./said.ts";
import { admits, meets, rangeOf } from "./tolerance.ts";

export function foundOf(value: ReportValue, parts: number): FoundFigure {
  return {
    value: value.value,
    qualifier: value.qualifier,
    lower: value.lower,
    upper: value.upper,
    status: value.status,
    parts,
  };
}

/** Whether a written number is true of a value. */
export function holds(
  { amount }: Pick<SaidClaim, "amount">,
  value: ReportValue,
  { ratio }: Indicator,
): boolean {
  if (amount === null) return false;
  const { numerator, denominator } = value;
  if (
    ratio !== undefined &&
    isNumber(numerator) &&
    isNumber(denominator) &&
    value.qualifier === "="
  ) {
    if (amount.qualifier !== "=" || amount.value === null)
      return admits(rangeOf(amount), (numerator / denominator) * ratio.scale);
    const scaled = BigInt(numerator) * BigInt(Math.round(ratio.scale));
    return dividedTo(scaled, BigInt(denominator), amount.decimals) === amount.value;
  }
  if (value.qualifier === "=" && value.value !== null) return admits(rangeOf(amount), value.value);
  if (amount.qualifier === value.qualifier && amount.value === value.value && amount.value !== null)
    return true;
  return meets(rangeOf(amount), value.lower, value.upper);
}

export function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}
