/**
 * What a unit reports of a stretch that begins before it did, beside the units that it follows:
 * "Năm 2025" of a commune of July 2025 holds their first half year, or is of its own half alone. The
 * reports of both halves decide it; where the second is not there, only a figure too small to hold theirs does.
 */
import { groupBy } from "../util/groups.ts";
import { addDays, contains, type Stretch } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import { isMissing } from "../model/value.ts";
import { isOwn } from "./across.ts";
import { reachesBack, type Succeeding } from "./across-succession.ts";
import { type Covers, coversWhole } from "./cover.ts";
import { type Conflict, type Entry, type ObserveContext, stretchKey } from "./entry.ts";
import { compare, type Figure, judge } from "./level-figures.ts";
import { mayIncludePredecessors } from "./level-problems.ts";
import { recordMonths, weighSources } from "./precedence.ts";
import { mismatch, type Restatements } from "./restates.ts";
import { sayOf } from "./grains.ts";

/** Flows of all units, by indicator, in the catalogue's order; sources of each unit weighed but for the early ones. */
export interface Flows {
  readonly indicators: readonly Indicator[];
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly covers: Covers;
}

/** A claim of days before its unit began, by a unit whose predecessors sent something of these days. */
export function isEarly(
  { source }: Entry,
  succeeding: ReadonlyMap<string, Succeeding>,
  context: ObserveContext,
): boolean {
  return succeeding.has(source.unit.id) && reachesBack(source) && !isOwn(source, context);
}

/** Decides of each early claim whether it counts, and tells those of which nothing decides it. */
export function weighSuccession(
  flows: Flows,
  succeeding: ReadonlyMap<string, Succeeding>,
  restatements: Restatements,
  context: ObserveContext,
): Conflict[] {
  return [...succeeding].flatMap(([id, of]) =>
    new Successor(id, of, flows, restatements, context).weigh(),
  );
}

/** One indicator of an early claim: `before` of the predecessors, `after` of the unit's own days. */
interface Sides {
  readonly indicator: Indicator;
  readonly early: readonly Entry[];
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
}

class Successor {
  readonly #id: string;
  readonly #of: Succeeding;
  readonly #flows: Flows;
  readonly #restatements: Restatements;
  readonly #context: ObserveContext;
  readonly #conflicts: Conflict[] = [];

  constructor(
    id: string,
    of: Succeeding,
    flows: Flows,
    restatements: Restatements,
    context: ObserveContext,
  ) {
    this.#id = id;
    this.#of = of;
    this.#flows = flows;
    this.#restatements = restatements;
    this.#context = context;
  }

  weigh(): Conflict[] {
    const succeeding = new Map([[this.#id, this.#of]]);
    const isClaim = (entry: Entry) =>
      !entry.superseded && isEarly(entry, succeeding, this.#context);
    const claims = this.#flows.indicators.flatMap(({ id }) =>
      (this.#flows.entries.get(id) ?? []).filter(isClaim),
    );
    for (const own of groupBy(claims, stretchKey).values()) this.#report(own);
    return this.#conflicts;
  }

  /** All that the unit says of one such stretch. */
  #report(claims: readonly Entry[]): void {
    const [{ start, end }] = claims as [Entry];
    const all = this.#sidesOf(claims, { start, end });
    const told = all.filter(({ early, before }) => early.some(states) && before.some(states));
    for (const sides of all) if (!told.includes(sides)) this.#asUsual(sides.indicator);
    if (told.length === 0) return;
    const ownDays = { start: this.#of.began, end };
    const hasOwn = told.every((sides) => this.#covers(sides.after, sides.indicator, ownDays));
    const whole = told.map(({ before, after, ...of }) => figure(of, [...before, ...after]));
    const later = told.map(({ after, ...of }) => figure(of, after));
    // Equal to theirs alone it may be by chance.
    if (told.some(({ after }) => after.some(states)) && isEqual(whole)) return this.#restate(whole);
    if (hasOwn && isEqual(later)) return this.#restate(later);
    const first = told.map(({ before, ...of }) => figure(of, before));
    if (judge(first) === "own") {
      if (hasOwn) this.#differ(later);
      else for (const { indicator } of told) this.#asUsual(indicator);
      return;
    }
    if (hasOwn && this.#isComplete(told, { start, end })) return this.#differ(whole);
    this.#conflicts.push(mayIncludePredecessors(first, this.#of.began, this.#context));
    supersede(first);
  }

  #sidesOf(claims: readonly Entry[], stretch: Stretch): Sides[] {
    const { began, before } = this.#of;
    const mine = new Set(claims);
    const days = { start: began, end: stretch.end };
    return [...groupBy(claims, ({ indicator }) => indicator)].map(([id, early]) => {
      const live = (this.#flows.entries.get(id) ?? []).filter((entry) => !entry.superseded);
      return {
        indicator: this.#flows.indicators.find((one) => one.id === id) as Indicator,
        early,
        before: live.filter(
          ({ unit, start, end }) => before.has(unit.id) && start < began && stretch.start <= end,
        ),
        after: live.filter(
          (entry) => entry.unit.id === this.#id && contains(days, entry) && !mine.has(entry),
        ),
      };
    });
  }

  /** What no predecessor speaks of is weighed as a unit's own sources are. */
  #asUsual(indicator: Indicator): void {
    const own = (this.#flows.entries.get(indicator.id) ?? []).filter(
      ({ unit }) => unit.id === this.#id,
    );
    this.#conflicts.push(
      ...weighSources(own, indicator, this.#flows.covers, this.#restatements, this.#context),
    );
  }

  #covers(entries: readonly Entry[], indicator: Indicator, days: Stretch): boolean {
    if (entries.some((entry) => isMissing(entry.value))) return false;
    const units = new Set(entries.map(({ unit }) => unit.id));
    const months = [...units].flatMap((id) => recordMonths(id, indicator, this.#flows.covers));
    return coversWhole([...entries.filter(({ record }) => !record), ...months], days);
  }

  /** Every unit before it has sent all its days. */
  #isComplete(told: readonly Sides[], { start }: Stretch): boolean {
    const days = { start, end: addDays(this.#of.began, -1) };
    return told.every(
      ({ before, indicator }) =>
        this.#of.all.size === this.#of.before.size &&
        [...this.#of.before].every((id) =>
          this.#covers(
            before.filter(({ unit }) => unit.id === id),
            indicator,
            days,
          ),
        ),
    );
  }

  #restate(figures: readonly Figure[]): void {
    for (const { own, lower } of figures) this.#restatements.add("time", own, lower);
    supersede(figures);
  }

  #differ(figures: readonly Figure[]): void {
    for (const one of figures) {
      const [stated, sum] = [sayOf(one.own), sayOf(one.lower)];
      if (stated === null || sum === null || stated === sum) continue;
      this.#conflicts.push(mismatch(one.own, one.lower, [stated, sum], this.#context));
    }
    supersede(figures);
  }
}

function figure(
  { indicator, early }: Pick<Sides, "indicator" | "early">,
  lower: readonly Entry[],
): Figure {
  return { indicator: indicator.id, own: early, lower };
}

function isEqual(figures: readonly Figure[]): boolean {
  return figures.every((one) => compare(one) === "equal");
}

function supersede(figures: readonly Figure[]): void {
  for (const { own } of figures) for (const entry of own) entry.superseded = true;
}

const states = ({ value }: Entry): boolean => !isMissing(value);
