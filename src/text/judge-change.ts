/** Changes held against the two figures that they are between. */
import type { By, FoundFigure } from "../model/claim.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Period, PeriodScheme } from "../model/period.ts";
import { comparedPeriod } from "../model/period-shift.ts";
import { changeBetween, isExact } from "./change-between.ts";
import type { Query } from "./figures.ts";
import { isNumber } from "./holds.ts";
import { type JudgeContext, type Outcome, unmatched } from "./judgement.ts";
import type { BaseAt } from "./periods.ts";
import type { SaidClaim } from "./said.ts";
import { admits, rangeOf } from "./tolerance.ts";

/** Enough that a hedged claim is held against the change itself. */
const HEDGED_DECIMALS = 9;

/** Years back that "cùng kỳ năm ..." may reach. */
const FARTHEST = 30;

/** The period that a comparison is made with; null: it is not known. */
export function baseOf(base: BaseAt | null, period: Period, scheme: PeriodScheme): Period | null {
  if (base === null) return null;
  if (base.kind === "previous") return base.period ?? comparedPeriod(period, "previous", scheme);
  if (base.kind === "stated") return base.period;
  const year = base.period?.start.slice(0, 4);
  let earlier = comparedPeriod(period, "same-period-last-year", scheme);
  if (year === undefined) return earlier;
  if (base.period !== null && base.period.type !== "year") return base.period;
  for (let i = 0; i < FARTHEST && earlier.end.slice(0, 4) > year; i++)
    earlier = comparedPeriod(earlier, "same-period-last-year", scheme);
  return earlier.end.slice(0, 4) === year ? earlier : null;
}

export function judgeChange(
  said: SaidClaim,
  query: Query,
  indicator: Indicator,
  context: JudgeContext,
  known: { base: string | null; by: By },
): Outcome {
  const { figures, scheme } = context;
  const { change, amount } = said;
  if (change === null || amount === null) return unmatched("vague-number");
  const base = baseOf(change.base, query.period, scheme);
  if (base === null) return unmatched("no-base");
  known.base = base.code;
  const [now, before] = [figures.value(query), figures.value({ ...query, period: base })];
  if (!isExact(now) || !isExact(before))
    return unmatched(
      !isNumber(now?.value) || !isNumber(before?.value) ? "missing-base" : "hedged-change",
    );
  const actual = changeBetween(
    change.measure,
    amount.qualifier === "=" ? amount.decimals : HEDGED_DECIMALS,
    now,
    before,
    indicator,
  );
  if (actual === null) return unmatched("no-change-in-that-measure");
  const parts = figures.parts(query) + figures.parts({ ...query, period: base });
  const found: FoundFigure = {
    value: actual,
    qualifier: "=",
    lower: actual,
    upper: actual,
    status: now.status,
    parts,
    against: before.value,
  };
  const size = change.direction * actual;
  const isTrue =
    amount.qualifier === "=" && amount.value !== null && amount.step === null
      ? size === amount.value
      : size > 0 && admits(rangeOf(amount), size);
  if (isTrue) return { verdict: "confirmed", why: { code: "equal", facts: {} }, found };
  return { verdict: "contradicted", why: { code: "differs", facts: {} }, found, traced: query };
}
