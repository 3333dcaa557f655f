/** The change from one value to another; nothing is said that the values do not bear. */
import { minus } from "../model/decimal.ts";
import type { Change, SpanChange, UnevenChange } from "../model/change.ts";
import { SMALL_BASE } from "../model/change.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Value } from "../model/value.ts";

type Kind = Pick<Indicator, "ratio">;

export function changeOf(before: Value, after: Value, indicator: Kind, broken: boolean): Change {
  const mark = broken ? ({ broken: true } as const) : {};
  if (!isExact(before) || !isExact(after)) {
    return { difference: null, percent: null, points: null, ...mark };
  }
  const exactly = minus(after.value, before.value);
  const difference =
    indicator.ratio === undefined ? exactly : rounded(exactly, indicator.ratio.decimals);
  if (indicator.ratio !== undefined)
    return { difference, percent: null, points: difference, ...mark };
  const percent = before.value < SMALL_BASE ? null : rounded((difference / before.value) * 100, 2);
  return { difference, percent, points: null, ...mark };
}

/** `years`: from the first value to the last; null where the two cannot be compared. */
export function spanChange(
  first: { readonly period: string; readonly value: Value },
  last: { readonly period: string; readonly value: Value },
  years: number,
  indicator: Kind,
  broken: boolean,
  uneven: UnevenChange = {},
): SpanChange | null {
  const change = changeOf(first.value, last.value, indicator, broken);
  if (change.difference === null || years < 1) return null;
  const [from, to] = [first.value.value ?? 0, last.value.value ?? 0];
  const steady = change.percent !== null && to > 0 && !broken && uneven.uneven !== true;
  const annualPercent = steady ? rounded(((to / from) ** (1 / years) - 1) * 100, 2) : null;
  return { from: first.period, to: last.period, ...change, ...uneven, annualPercent };
}

function isExact(value: Value): value is Value & { readonly value: number } {
  return value.value !== null && value.qualifier === "=";
}

/** Half away from zero. The small term undoes binary fractions just under a half. */
export function rounded(value: number, decimals: number): number {
  const power = 10 ** decimals;
  const size = Math.round(Math.abs(value) * power + 1e-9) / power;
  return value < 0 && size > 0 ? -size : size;
}
