/** Ratios of totals: the division is last, at each level, never an average of rates. */
import { aligned, decimalOf } from "../model/decimal.ts";
import type { ReportValue } from "../model/report.ts";
import type { Qualifier, Value } from "../model/value.ts";

interface RatioRule {
  readonly scale: number;
  readonly decimals: number;
}

/** No cases, no rate: null where the denominator is 0, missing, or has no value. */
export function ratioOf(numerator: Value, denominator: Value, rule: RatioRule): ReportValue {
  const parts = { numerator: numerator.value, denominator: denominator.value };
  const none = {
    value: null,
    status: "O",
    qualifier: "=",
    lower: null,
    upper: null,
    ...parts,
  } as const;
  if (numerator.value === null || denominator.value === null || denominator.value === 0)
    return none;
  const value = divide(numerator.value, denominator.value, rule);
  const qualifier = qualifierOf(numerator.qualifier, denominator.qualifier);
  const status = worse(numerator, denominator);
  const bounds = qualifier === "=" ? { lower: value, upper: value } : { lower: null, upper: null };
  return { value, status, qualifier, ...bounds, ...parts };
}

/** Integer arithmetic, rounded half away from zero. */
function divide(numerator: number, denominator: number, { scale, decimals }: RatioRule): number {
  const power = 10 ** decimals;
  const [above, below] = aligned(decimalOf(numerator), decimalOf(denominator));
  const scaled = above * BigInt(Math.round(scale * power));
  const twice = (2n * scaled + below) / (2n * below);
  return Number(twice) / power;
}

/** A numerator above its stated value raises the rate, a denominator lowers it. */
function qualifierOf(numerator: Qualifier, denominator: Qualifier): Qualifier {
  const turned = denominator === ">" ? "<" : denominator === "<" ? ">" : denominator;
  if (numerator === "=") return turned;
  if (turned === "=" || turned === numerator) return numerator;
  return "~";
}

function worse(a: Value, b: Value): Value["status"] {
  return (["P", "B", "E"] as const).find((s) => a.status === s || b.status === s) ?? "A";
}
