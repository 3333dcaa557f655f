/** What the submissions say of each claim. */
import type { FoundFigure, JudgedClaim, Why } from "../model/claim.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Period } from "../model/period.ts";
import type { ReportValue } from "../model/report.ts";
import { isMissing } from "../model/value.ts";
import { elsewhere } from "./elsewhere.ts";
import type { Figures, Query } from "./figures.ts";
import { foundOf, holds, isNumber } from "./holds.ts";
import { baseOf, judgeChange } from "./judge-change.ts";
import { type JudgeContext, type Known, type Outcome, unmatched } from "./judgement.ts";
import { breakdownOf, indicatorOf, isNearly, unitOf, windowOf } from "./resolve.ts";
import type { SaidClaim } from "./said.ts";

export function judge(said: SaidClaim, context: JudgeContext): JudgedClaim {
  const known: Known = { indicator: null, unit: null, period: null, by: {}, base: null };
  const { verdict, why, found, traced } = outcomeOf(said, context, known);
  const { amount, second, change } = said;
  const sign = change === null ? 1 : change.direction;
  const value = amount?.value ?? null;
  return {
    text: context.draft.text.slice(said.start, said.end),
    at: { start: said.start, end: said.end },
    indicator: known.indicator?.id ?? null,
    unit: known.unit,
    by: known.by,
    period: known.period,
    kind:
      change !== null
        ? "change"
        : said.second !== null
          ? "fraction"
          : amount?.value === null
            ? "magnitude"
            : "value",
    claimed: {
      value: value === null ? null : sign * value,
      qualifier: amount?.qualifier ?? "=",
      measure: said.measure,
      against: second?.value ?? known.base,
    },
    found,
    verdict,
    why,
    ...(traced === undefined ? {} : { trace: context.figures.cells(traced) }),
  };
}

const blocked = ({ code, facts }: Why): Outcome => unmatched(code, facts);

function outcomeOf(said: SaidClaim, context: JudgeContext, known: Known): Outcome {
  const { figures, lexicon, about, scheme } = context;
  const window =
    said.ofBase === null ? windowOf(said, figures) : windowOf({ ...said, period: null }, figures);
  if (!window.ok) return blocked(window.why);
  let period = window.value;
  const unit = unitOf(said.place, about, period, figures);
  if (!unit.ok) return blocked(unit.why);
  known.unit = figures.unit(unit.value, period);
  known.period = period;
  if (said.coverage) return judgeCoverage(said, unit.value, period, figures);
  const indicator = indicatorOf(said, unit.value, period, lexicon, figures);
  known.indicator = indicator;
  if (said.blocked !== null) return blocked(said.blocked);
  if (indicator === null) return unmatched("no-indicator");
  if (known.unit === null) return unmatched("no-figures-of-unit");
  if (said.ofBase !== null) {
    const base = baseOf(said.ofBase, period, scheme);
    if (base === null) return unmatched("no-base");
    period = known.period = base;
  }
  const query: Query = { unit: unit.value, indicator: indicator.id, period, by: {} };
  if (isNearly(period, figures.run) && figures.straddles(query))
    period = known.period = figures.run;
  return withMembers(said, { ...query, period }, indicator, context, known);
}

function withMembers(
  said: SaidClaim,
  query: Query,
  indicator: Indicator,
  context: JudgeContext,
  known: Known,
): Outcome {
  const { figures } = context;
  const kinds = said.kinds.filter(({ value }) => !isOwn(indicator, value));
  const several = kinds.length > 1;
  const members = [...(said.partner === null ? [] : [said.partner]), ...(several ? [] : kinds)];
  const breakdown = breakdownOf(indicator.id, members, figures);
  if (!breakdown.ok) return blocked(breakdown.why);
  const { by, without } = breakdown.value;
  known.by = by;
  const asked: Query = { ...query, by };
  if (said.second !== null) return judgeFraction(said, asked, indicator, context, known);
  const value = figures.value(asked);
  if (value === null && Object.keys(by).length > 0) {
    return unmatched("member-unknown", { member: Object.values(by)[0] ?? "" });
  }
  const outcome =
    said.change === null
      ? judgeValue(said, value, asked, indicator, context)
      : judgeChange(said, asked, indicator, context, known);
  if (without !== null && outcome.verdict === "confirmed") {
    return { ...outcome, why: { code: "without-member", facts: { member: without } } };
  }
  return outcome;
}

/** The member is what makes the indicator: "mô hình Dân vận khéo". */
function isOwn({ sources }: Indicator, member: string): boolean {
  return sources.some(({ where }) => where?.in.includes(member) === true);
}

function judgeValue(
  said: SaidClaim,
  value: ReportValue | null,
  query: Query,
  indicator: Indicator,
  context: JudgeContext,
): Outcome {
  const { figures } = context;
  const { amount } = said;
  if (amount === null) return unmatched("vague-number");
  if (value === null || isMissing(value))
    return unmatched(figures.straddles(query) ? "straddles" : "missing", {});
  const found = foundOf(value, figures.parts(query));
  if (holds(said, value, indicator))
    return {
      verdict: "confirmed",
      why: { code: value.qualifier === "=" ? "equal" : "data-hedged", facts: {} },
      found,
    };
  const other = elsewhere(said, query, indicator, context);
  return {
    verdict: "contradicted",
    why: other ?? { code: "differs", facts: {} },
    found,
    traced: query,
  };
}

/** "43/51 vụ": both parts of the rate whose parts they are. */
function judgeFraction(
  said: SaidClaim,
  query: Query,
  indicator: Indicator,
  context: JudgeContext,
  known: Known,
): Outcome {
  const { figures, lexicon } = context;
  const ratio = [...lexicon.indicators.values()].find(
    (one) =>
      one.ratio !== undefined &&
      (one.ratio.numerator === indicator.id ||
        one.ratio.denominator === indicator.id ||
        one.id === indicator.id),
  )?.ratio;
  if (ratio === undefined || !isNumber(said.second?.value)) return unmatched("no-fraction");
  known.indicator = lexicon.indicators.get(ratio.numerator) ?? indicator;
  const top = figures.value({ ...query, indicator: ratio.numerator });
  const bottom = figures.value({ ...query, indicator: ratio.denominator });
  if (top === null || bottom === null || isMissing(top) || isMissing(bottom))
    return unmatched("missing");
  const found: FoundFigure = {
    ...foundOf(top, figures.parts({ ...query, indicator: ratio.numerator })),
    against: bottom.value,
  };
  const both = holds(said, top, indicator) && holds({ amount: said.second }, bottom, indicator);
  if (both) return { verdict: "confirmed", why: { code: "equal", facts: {} }, found };
  return {
    verdict: "contradicted",
    why: { code: "differs", facts: {} },
    found,
    traced: { ...query, indicator: ratio.numerator },
  };
}

function judgeCoverage(said: SaidClaim, unit: string, period: Period, figures: Figures): Outcome {
  const coverage = figures.coverage(unit, period);
  if (coverage === null || coverage.expected === null) return unmatched("coverage-unknown");
  const { actual, expected } = coverage;
  const found: FoundFigure = {
    value: actual,
    qualifier: "=",
    lower: actual,
    upper: actual,
    status: "A",
    parts: 0,
    against: expected,
  };
  const both = said.amount?.value === actual && said.second?.value === expected;
  return {
    verdict: both ? "confirmed" : "contradicted",
    why: { code: both ? "equal" : "differs", facts: {} },
    found,
  };
}
