/** Of which unit, over which period, with which breakdown a claim is judged; or why it cannot be. */
import type { By, Why } from "../model/claim.ts";
import { lengthInDays } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Period } from "../model/period.ts";
import { type Level, rankOf } from "../model/unit.ts";
import type { Figures } from "./figures.ts";
import type { Lexicon, Member } from "./lexicon.ts";
import type { PlaceAt } from "./places.ts";
import type { SaidClaim } from "./said.ts";

export type Resolved<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Why };

const wrong = (code: string, facts: Why["facts"] = {}): Resolved<never> => ({
  ok: false,
  why: { code, facts },
});
const right = <T>(value: T): Resolved<T> => ({ ok: true, value });

/** `about`: what the text is about, for "toàn huyện". */
export function unitOf(
  place: PlaceAt | null,
  about: PlaceAt | null,
  period: Period,
  figures: Figures,
): Resolved<string> {
  if (place?.kind === "unknown") return wrong("unknown-unit", { unit: place.written });
  if (place === null || place.kind === "whole")
    return whole(place?.level ?? null, about, period, figures);
  const known = [...new Set(place.names.map(({ unit }) => unit))];
  const alive = known.filter((id) => figures.unit(id, period) !== null);
  const fit = alive.length === 0 ? known : alive;
  if (fit.length === 1) return right(fit[0] as string);
  const topic =
    about?.kind === "named" ? about.names.find(({ unit }) => fit.includes(unit)) : undefined;
  if (topic !== undefined && about?.kind === "named" && about.typed) return right(topic.unit);
  const rank = (level: Level) => rankOf(figures.levels, level);
  const levels = place.names
    .filter(({ unit }) => fit.includes(unit))
    .sort((a, b) => rank(a.level) - rank(b.level));
  const [first, second] = levels;
  if (first !== undefined && (second === undefined || rank(second.level) > rank(first.level)))
    return right(first.unit);
  return wrong("ambiguous-unit", { unit: place.names[0]?.base ?? "" });
}

function whole(
  level: Level | null,
  about: PlaceAt | null,
  period: Period,
  figures: Figures,
): Resolved<string> {
  const topic = about?.kind === "named" ? unitOf(about, null, period, figures) : null;
  if (topic?.ok === true) {
    const line = [topic.value, ...figures.above(topic.value, period)];
    const fit =
      level === null ? topic.value : line.find((id) => figures.unit(id, period)?.level === level);
    if (fit !== undefined) return right(fit);
  }
  const scope = level === null ? figures.scope : (figures.scopeAt(level) ?? figures.scope);
  return scope === null ? wrong("no-unit") : right(scope);
}

/** Inside the run's period the stated one; where the data have only coarser figures than it, the run's own. */
export function windowOf(said: SaidClaim, figures: Figures): Resolved<Period> {
  if (said.period === null) return right(figures.run);
  const stated = said.period.period;
  if (stated === null) return wrong("unclear-period");
  const { run } = figures;
  if (stated.start === run.start && stated.end === run.end) return right(run);
  if (stated.start < run.start || stated.end > run.end)
    return isNearly(stated, run) ? right(run) : wrong("outside-period", { period: stated.code });
  return right(stated);
}

/** "từ 01/8/2013 đến 11/7/2023" in a run of the years 2013 to 2023: the run's figures where no others are. */
export function isNearly(stated: Period, run: Period): boolean {
  const from = stated.start > run.start ? stated.start : run.start;
  const to = stated.end < run.end ? stated.end : run.end;
  const common = from > to ? 0 : lengthInDays({ start: from, end: to });
  return (
    common >= lengthInDays(run) * 0.85 && common >= lengthInDays(stated) * 0.85 && common > 366
  );
}

export interface Breakdown {
  readonly by: By;
  /** A partner that the data do not tell: the figure is judged without it. */
  readonly without: string | null;
}

/** The members of a claim as the data have them. */
export function breakdownOf(
  indicator: string,
  members: readonly Member[],
  figures: Figures,
): Resolved<Breakdown> {
  let by: By = {};
  let without: string | null = null;
  for (const { dimension, value } of members) {
    if (!figures.breaksDown(indicator, dimension)) without = value;
    else by = { ...by, [dimension]: value };
  }
  return Object.keys(by).length > 1 ? wrong("two-breakdowns") : right({ by, without });
}

/** The first of the indicators that the data have; else the first. */
export function indicatorOf(
  said: SaidClaim,
  unit: string,
  period: Period,
  lexicon: Lexicon,
  figures: Figures,
): Indicator | null {
  const has = (id: string) => figures.value({ unit, indicator: id, period, by: {} }) !== null;
  const id = said.indicators.find(has) ?? said.indicators[0];
  return id === undefined ? null : (lexicon.indicators.get(id) ?? null);
}
