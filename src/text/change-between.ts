/** The change between two figures, for what judges one and for what writes one. */
import type { ChangeMeasure } from "../model/claim.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { ReportValue } from "../model/report.ts";
import { dividedTo } from "./exact.ts";
import { isNumber } from "./holds.ts";

export function isExact(
  value: ReportValue | null | undefined,
): value is ReportValue & { readonly value: number } {
  return isNumber(value?.value) && value?.qualifier === "=";
}

/** What amounts with decimals are multiplied by to be whole. */
const WHOLE = 1e6;

/** From unrounded figures, rounded once to `decimals`. null: there is none in that measure. */
export function changeBetween(
  measure: ChangeMeasure,
  decimals: number,
  now: ReportValue,
  before: ReportValue,
  { ratio }: Pick<Indicator, "ratio">,
): number | null {
  const [after, old] = [now.value ?? 0, before.value ?? 0];
  if (ratio === undefined) {
    if (measure === "points") return null;
    const whole = Math.round(after * WHOLE) - Math.round(old * WHOLE);
    if (measure === "difference") return whole / WHOLE;
    return dividedTo(BigInt(whole) * 100n, BigInt(Math.round(old * WHOLE)), decimals);
  }
  if (measure === "percent") return null;
  const [n1, d1, n0, d0] = [now.numerator, now.denominator, before.numerator, before.denominator];
  if (!isNumber(n1) || !isNumber(d1) || !isNumber(n0) || !isNumber(d0)) return null;
  const top = (BigInt(n1) * BigInt(d0) - BigInt(n0) * BigInt(d1)) * BigInt(Math.round(ratio.scale));
  return dividedTo(top, BigInt(d1) * BigInt(d0), decimals);
}
