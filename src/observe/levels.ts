/**
 * Higher units beside their own units: a period report that equals the sum of what lies under it
 * restates it. Judged over all the figures that both sides hold, in stretches that touch; from the
 * lowest level up, so that a province is held against districts already weighed.
 */
import { groupBy } from "../util/groups.ts";
import { overlaps, type CalendarDate, type Stretch } from "../model/calendar.ts";
import { lastDayIn } from "../model/unit-days.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import { type Across, isOwn } from "./across.ts";
import { coversWhole } from "./cover.ts";
import { type Conflict, type Entry, type ObserveContext, stretchKey } from "./entry.ts";
import { sayOf } from "./grains.ts";
import { compare, type Figure, judge, type Judgement } from "./level-figures.ts";
import { hierarchyMismatches, mayInclude } from "./level-problems.ts";
import type { Restatements } from "./restates.ts";
import type { Lost } from "./sources.ts";
import { dayOf, stockOf } from "./stocks.ts";

interface Sources {
  readonly entries: readonly Entry[];
  readonly across: Across;
  readonly lost: readonly Lost[];
}

export function weighLevels(
  { entries, across, lost }: Sources,
  restatements: Restatements,
  context: ObserveContext,
): { readonly conflicts: readonly Conflict[]; readonly own: readonly OwnReport[] } {
  if (across.below.size === 0) return { conflicts: [], own: [] };
  const levels = new Levels({ entries, across, lost }, restatements, context);
  const higher = [...across.below].sort(([, a], [, b]) => a.size - b.size);
  for (const [id, below] of higher) levels.weigh(id, below);
  return levels;
}

/** A higher unit's report that counts beside those of its units, since this figure of it is smaller than theirs. */
export interface OwnReport {
  readonly entry: Entry;
  readonly own: number;
  readonly lower: number;
}

/** Stretches of a higher unit and of those below that touch one another. */
interface Meeting {
  readonly span: { start: CalendarDate; end: CalendarDate };
  readonly own: Entry[];
  readonly lower: Entry[];
}

class Levels {
  readonly conflicts: Conflict[] = [];
  readonly own: OwnReport[] = [];
  readonly #stocks: ReadonlySet<string>;
  readonly #byUnit: ReadonlyMap<string, readonly Entry[]>;
  readonly #restatements: Restatements;
  readonly #context: ObserveContext;
  /** What lower units have together. */
  readonly #shared: readonly Entry[];
  /** Rows in error, by each unit above theirs. */
  readonly #lost = new Map<string, Lost[]>();

  constructor(
    { entries, across, lost }: Sources,
    restatements: Restatements,
    context: ObserveContext,
  ) {
    this.#shared = entries.filter(({ shared, superseded }) => shared === true && !superseded);
    const touched = entries.filter(({ unit }) => across.units.has(unit.id));
    this.#byUnit = groupBy(touched, ({ unit }) => unit.id);
    this.#restatements = restatements;
    this.#context = context;
    for (const row of lost) {
      const day = lastDayIn(row.unit, row.stretch ?? ALL_DAYS);
      for (const { id } of context.units.ancestorsOf(row.unit, day)) {
        const known = this.#lost.get(id);
        if (known === undefined) this.#lost.set(id, [row]);
        else known.push(row);
      }
    }
    this.#stocks = new Set(
      context.catalogue.indicators.filter((i) => i.overTime === "LAST").map(({ id }) => id),
    );
  }

  weigh(id: string, below: ReadonlySet<string>): void {
    const own = this.#liveOf(id).filter(
      (entry) => !entry.record && entry.shared !== true && !isOwn(entry.source, this.#context),
    );
    if (own.length === 0) return;
    const isUnder = this.#isUnder(id);
    const shared = this.#shared.filter(
      (entry) => !below.has(entry.unit.id) && (entry.unit.id === id || isUnder(entry)),
    );
    const lower = [...below].flatMap((unit) => this.#liveOf(unit)).filter(isUnder);
    lower.push(...shared);
    for (const meeting of meetings(own, lower))
      this.#judge(meeting, lower, this.#lost.get(id) ?? []);
  }

  #liveOf(id: string): Entry[] {
    return (this.#byUnit.get(id) ?? []).filter((entry) => !entry.superseded);
  }

  /** A unit may have been moved to another district in the meantime. */
  #isUnder(id: string): (entry: Entry) => boolean {
    const known = new Map<string, boolean>();
    return ({ unit, start, end }) => {
      const day = lastDayIn(unit, { start, end });
      const key = keyOf(unit.id, this.#context.units.epochOf(day));
      let under = known.get(key);
      if (under === undefined) {
        under = this.#context.units.ancestorsOf(unit, day).some((above) => above.id === id);
        known.set(key, under);
      }
      return under;
    };
  }

  #judge({ span, own, lower }: Meeting, allLower: readonly Entry[], lost: readonly Lost[]): void {
    const sheets = new Set(own.map(({ source }) => source.sheet));
    const beside = lower.filter(({ source }) => sheets.has(source.sheet));
    const figuresOf = (side: readonly Entry[]) => this.#figures(own, side, allLower);
    const all = figuresOf(lower);
    const held = new Set(all.map(({ indicator }) => indicator));
    const mine = own.filter(({ indicator }) => held.has(indicator));
    if (mine.length === 0) return;
    const dropAll = (): void => {
      for (const entry of mine) entry.superseded = true;
    };
    // With a row of theirs in error there is nothing to hold it against.
    const forms = new Set(own.map(({ form }) => form));
    // In one table only the rows of that table are asked for.
    const isMissed = ({ form, stretch, sheet }: Lost) =>
      forms.has(form) &&
      (stretch === null || overlaps(stretch, span)) &&
      (beside.length === 0 || sheets.has(sheet));
    if (lost.some(isMissed)) return dropAll();
    const judgement = judge(all, !this.#reachesOut(own, lower));
    // A figure may be the sum of the rows of its own table; where it is not, or they do not state it, all count.
    const near = new Map(figuresOf(beside).map((figure) => [figure.indicator, figure]));
    const nearest = all.map((figure) => {
      const inTable = near.get(figure.indicator);
      return inTable !== undefined && compare(inTable) === "equal" ? inTable : figure;
    });
    const told: Judgement = judge(nearest) === "equal" ? "equal" : judgement;
    if (beside.length > 0 && told !== "equal") {
      const wrong = hierarchyMismatches(nearest, this.#context);
      this.conflicts.push(...wrong);
      if (wrong.length === 0) this.#restatements.add("units", mine, lower);
      return dropAll();
    }
    if (told === "own") {
      this.#tellOwn(all);
      return;
    }
    if (told === "equal") this.#restatements.add("units", mine, lower);
    else this.conflicts.push(mayInclude(all, this.#context));
    dropAll();
  }

  /** Flows of lower units over days that the higher one does not speak of: to be smaller than these proves nothing. */
  #reachesOut(own: readonly Entry[], lower: readonly Entry[]): boolean {
    const isFlow = ({ indicator }: Entry) => !this.#stocks.has(indicator);
    const stretches = own.filter(isFlow);
    if (stretches.length === 0) return false;
    const known = new Map<string, boolean>();
    return lower.some((entry) => {
      if (!isFlow(entry)) return false;
      const key = stretchKey(entry);
      let covered = known.get(key);
      if (covered === undefined) known.set(key, (covered = coversWhole(stretches, entry)));
      return !covered;
    });
  }

  #tellOwn(figures: readonly Figure[]): void {
    const less = figures.find((figure) => compare(figure) === "less");
    const [entry] = less?.own ?? [];
    if (less === undefined || entry === undefined) return;
    this.own.push({ entry, own: sayOf(less.own) ?? 0, lower: sayOf(less.lower) ?? 0 });
  }

  /** Of each indicator that both sides state: flows summed up, stocks as of the higher unit's last report. */
  #figures(own: readonly Entry[], lower: readonly Entry[], allLower: readonly Entry[]): Figure[] {
    const theirs = groupBy(lower.filter(states), ({ indicator }) => indicator);
    const figures: Figure[] = [];
    for (const [indicator, mine] of groupBy(own, (e) => e.indicator)) {
      // With a part missing nobody knows what the whole is; what is known of it is no figure to compare.
      if (!mine.some(states)) continue;
      if (!this.#stocks.has(indicator)) {
        const sum = theirs.get(indicator);
        if (sum !== undefined) figures.push({ indicator, own: mine, lower: sum });
        continue;
      }
      const day = mine.reduce((last, { source }) => max(last, dayOf(source, this.#context)), "");
      const stock = this.#stocksBelow(indicator, day, allLower, lower);
      const last = mine.filter(({ source }) => dayOf(source, this.#context) === day);
      if (stock.length > 0)
        figures.push({ indicator, own: stockOf(last, this.#context), lower: stock });
    }
    return figures;
  }

  /** Each unit's latest stock up to a day; only of units that are among `lower` or reported it before. */
  #stocksBelow(
    indicator: string,
    day: CalendarDate,
    allLower: readonly Entry[],
    lower: readonly Entry[],
  ): Entry[] {
    const sheets =
      lower.length === allLower.length ? null : new Set(lower.map((e) => e.source.sheet));
    const known = allLower.filter(
      (entry) =>
        entry.indicator === indicator &&
        dayOf(entry.source, this.#context) <= day &&
        (sheets === null || sheets.has(entry.source.sheet)),
    );
    return [...groupBy(known, ({ unit }) => unit.id).values()].flatMap((own) => {
      const stated = own.filter(states);
      const last = stated.reduce((late, e) => max(late, dayOf(e.source, this.#context)), "");
      // Also what that day leaves open: without it a report with a gap would pass for a whole one.
      const latest = own.filter(({ source }) => dayOf(source, this.#context) === last);
      return stockOf(latest, this.#context);
    });
  }
}

const ALL_DAYS: Stretch = { start: "0001-01-01", end: "9999-12-31" };

const states = ({ value }: Entry): boolean => !isMissing(value);

const max = (a: string, b: string): string => (a > b ? a : b);

/** Own entries with the lower ones whose stretches touch theirs, directly or through one another. */
function meetings(own: readonly Entry[], lower: readonly Entry[]): Meeting[] {
  const claims = [...own, ...lower.filter(({ record }) => !record)];
  const inOrder = claims.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const found: Meeting[] = [];
  for (const { start, end } of inOrder) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.span.end) last.span.end = max(last.span.end, end);
    else found.push({ span: { start, end }, own: [], lower: [] });
  }
  for (const entry of own) found.find(({ span }) => overlaps(span, entry))?.own.push(entry);
  for (const entry of lower) found.find(({ span }) => overlaps(span, entry))?.lower.push(entry);
  return found.filter((meeting) => meeting.own.length > 0 && meeting.lower.length > 0);
}
