/** Where a figure that is wrong here would be right: another unit, partner, year or indicator. */
import { dimensionsSpoken } from "../catalogue/dimensions.ts";
import type { Why } from "../model/claim.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Figures, Query } from "./figures.ts";
import { holds } from "./holds.ts";
import type { JudgeContext } from "./judgement.ts";
import type { SaidClaim } from "./said.ts";

/** Small numbers fit somewhere by chance. */
const TELLING = 3;

export function elsewhere(
  said: SaidClaim,
  query: Query,
  indicator: Indicator,
  context: JudgeContext,
): Why | null {
  const { figures, lexicon } = context;
  const value = said.amount?.value ?? null;
  if (value === null || value < TELLING) return null;
  const fits = (other: Query, own = indicator): boolean => {
    const found = figures.value(other);
    // "Hơn 34" leaves nearly every number open: it tells nothing.
    return found?.qualifier === "=" && found.value !== null && holds(said, found, own);
  };
  return (
    otherMember(query, figures, fits) ??
    otherUnit(query, figures, fits) ??
    otherPeriod(query, figures, fits) ??
    otherIndicator(query, indicator, lexicon.indicators, fits)
  );
}

type Fits = (other: Query, own?: Indicator) => boolean;

function otherMember(query: Query, figures: Figures, fits: Fits): Why | null {
  const [entry] = Object.entries(query.by);
  if (entry !== undefined && fits({ ...query, by: {} })) return { code: "fits-whole", facts: {} };
  for (const dimension of entry === undefined ? dimensionsSpoken("with") : [entry[0]]) {
    const member = figures
      .members(dimension)
      .find((value) => value !== entry?.[1] && fits({ ...query, by: { [dimension]: value } }));
    if (member !== undefined) return { code: "fits-member", facts: { member } };
  }
  return null;
}

function otherUnit(query: Query, figures: Figures, fits: Fits): Why | null {
  const id = figures
    .units(query.period)
    .find((unit) => unit !== query.unit && fits({ ...query, unit }));
  const unit = id === undefined ? null : figures.unit(id, query.period);
  return unit === null ? null : { code: "fits-unit", facts: { unit: unit.name } };
}

function otherPeriod(query: Query, figures: Figures, fits: Fits): Why | null {
  const period = figures.periods.find(
    (other) => other.code !== query.period.code && fits({ ...query, period: other }),
  );
  return period === undefined ? null : { code: "fits-period", facts: { period: period.code } };
}

function otherIndicator(
  query: Query,
  indicator: Indicator,
  all: ReadonlyMap<string, Indicator>,
  fits: Fits,
): Why | null {
  const other = [...all.values()].find(
    (one) =>
      one.id !== indicator.id &&
      (one.ratio === undefined) === (indicator.ratio === undefined) &&
      fits({ ...query, indicator: one.id }, one),
  );
  return other === undefined ? null : { code: "fits-indicator", facts: { indicator: other.id } };
}
