/**
 * Which source of a flow counts. A year row beside its months, or a summary beside the
 * records it sums up, is a cross-check: the finer source counts if it covers the whole
 * stretch; otherwise the coarser counts and the finer is superseded. A missing value
 * states nothing: it covers no day and takes no other source's place.
 */
import { groupBy } from "../util/groups.ts";
import { SUMMARY } from "../catalogue/summary-form.ts";
import { contains, includesDay, lengthInDays, type Stretch } from "../model/calendar.ts";
import type { Indicator } from "../model/catalogue.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import { type Covers, coversWhole, touching, within } from "./cover.ts";
import { type Conflict, type Entry, exactSum, type ObserveContext, stretchKey } from "./entry.ts";
import { mismatch, type Restatements } from "./restates.ts";

interface Block extends Stretch {
  readonly rank: number;
  readonly entries: readonly Entry[];
  /** No cell of it is missing: only then can it stand for the stretch. */
  readonly whole: boolean;
}

/** Marks superseded entries of one indicator's flow; tells differences. */
export function weighSources(
  entries: readonly Entry[],
  indicator: Indicator,
  covers: Covers,
  restatements: Restatements,
  context: ObserveContext,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const live = entries.filter((entry) => !entry.superseded);
  for (const own of groupBy(live, (entry) => entry.unit.id).values()) {
    weighUnit(own, indicator, covers, restatements, context, conflicts);
  }
  return conflicts;
}

function weighUnit(
  entries: readonly Entry[],
  indicator: Indicator,
  covers: Covers,
  restatements: Restatements,
  context: ObserveContext,
  conflicts: Conflict[],
): void {
  const known = entries.filter((entry) => !isMissing(entry.value));
  const claims = known.filter((entry) => !entry.record);
  if (claims.length === 0) return;
  const gaps = entries.filter((entry) => isMissing(entry.value));
  const records = known.filter((entry) => entry.record);
  const unitId = (claims[0] as Entry).unit.id;
  const months = recordMonths(unitId, indicator, covers).filter(
    (month) => !gaps.some((gap) => gap.record && includesDay(month, gap.start)),
  );
  const active: Block[] = [];
  for (const block of blocksOf(unitId, claims, gaps, indicator, covers)) {
    const inner = active.filter((other) => contains(block, other));
    const loose = records.filter(
      (record) => !record.superseded && includesDay(block, record.start),
    );
    const parts = [...inner.filter((other) => other.whole), ...touching(months, block)];
    const finer = [...inner.flatMap((other) => other.entries), ...loose];
    if (parts.length === 0 && finer.length === 0) active.push(block);
    else if (block.entries.length === 0) continue;
    else if (coversWhole(parts, block) && !(finer.length === 0 && exactSum(block.entries) === 0)) {
      conflicts.push(...held(block, finer, restatements, context));
      for (const entry of block.entries) entry.superseded = true;
    } else {
      const partial = exactSum(finer);
      const whole = block.whole ? exactSum(block.entries) : null;
      if (partial !== null && whole !== null && partial > whole) {
        conflicts.push(...held(block, finer, restatements, context));
      }
      for (const entry of finer) entry.superseded = true;
      for (const other of inner) active.splice(active.indexOf(other), 1);
      active.push(block);
    }
  }
  supersedeGaps(gaps, active, months);
}

/** A gap that another source fills says nothing any more: no total lacks it. */
function supersedeGaps(
  gaps: readonly Entry[],
  active: readonly Block[],
  months: readonly Stretch[],
): void {
  for (const gap of gaps) {
    const own = keyOf(gap.form === SUMMARY ? 1 : 0, stretchKey(gap));
    const others = active.filter(
      (block) => block.whole && (gap.record || keyOf(block.rank, stretchKey(block)) !== own),
    );
    const filled =
      others.some((block) => contains(block, gap)) ||
      (!gap.record && coversWhole([...within(others, gap), ...months], gap));
    if (filled) gap.superseded = true;
  }
}

export function recordMonths(unitId: string, indicator: Indicator, covers: Covers): Stretch[] {
  const months = new Map<string, Stretch>();
  for (const source of indicator.sources) {
    for (const [key, month] of covers.of(unitId, source.form, source.field)?.months ?? []) {
      months.set(key, month);
    }
  }
  return [...months.values()];
}

/** Stretches that are claimed, finest first; a detailed form's claim may hold nothing of this indicator. */
function blocksOf(
  unitId: string,
  claims: readonly Entry[],
  gaps: readonly Entry[],
  indicator: Indicator,
  covers: Covers,
): Block[] {
  const blocks = new Map<string, Block>();
  const rankOf = (form: string) => (form === SUMMARY ? 1 : 0);
  const claimed = gaps.filter((gap) => !gap.record);
  const broken = new Set(claimed.map((gap) => keyOf(rankOf(gap.form), stretchKey(gap))));
  for (const own of groupBy(claims, (e) => keyOf(rankOf(e.form), stretchKey(e))).values()) {
    const { start, end, form } = own[0] as Entry;
    const rank = rankOf(form);
    const id = keyOf(rank, stretchKey({ start, end }));
    blocks.set(id, { start, end, rank, entries: own, whole: !broken.has(id) });
  }
  for (const source of indicator.sources) {
    for (const [key, stretch] of covers.of(unitId, source.form, source.field)?.claims ?? []) {
      const id = keyOf(0, key);
      const nothing = !blocks.has(id) && !broken.has(id);
      if (nothing) blocks.set(id, { ...stretch, rank: 0, entries: [], whole: true });
    }
  }
  return [...blocks.values()].sort(
    (a, b) => lengthInDays(a) - lengthInDays(b) || a.rank - b.rank || (a.start < b.start ? -1 : 1),
  );
}

/** Equal, in each breakdown that both have, it restates them; different, it is told. */
function held(
  block: Block,
  finer: readonly Entry[],
  restatements: Restatements,
  context: ObserveContext,
): Conflict[] {
  const summary = block.whole ? exactSum(block.entries) : null;
  const sum = exactSum(finer);
  if (summary === null || sum === null) return [];
  if (summary !== sum) return [mismatch(block.entries, finer, [summary, sum], context)];
  const off = offByBreakdown(block.entries, finer);
  // The report as a whole is not trusted: without some of its rows the others would seem wrong.
  const rows = [...new Set(block.entries.map(({ source }) => source))];
  if (off.length > 0)
    return off.map(({ coarser, finer: theirs, sums }) => ({
      ...mismatch(coarser, theirs, sums, context),
      rows,
    }));
  restatements.add("time", block.entries, finer);
  return [];
}

interface Off {
  readonly coarser: readonly Entry[];
  readonly finer: readonly Entry[];
  readonly sums: readonly [number, number];
}

/** The totals agree: categories of both that do not, because others make up for them. */
function offByBreakdown(coarser: readonly Entry[], finer: readonly Entry[]): Off[] {
  const keyed = (entries: readonly Entry[]) =>
    new Map(
      [...groupBy(entries, ({ by }) => JSON.stringify(by))].filter(
        ([, own]) => exactSum(own) !== 0,
      ),
    );
  const [above, below] = [keyed(coarser), keyed(finer)];
  if (above.size < 2) return [];
  // Only where both name the same categories: what one leaves out may stand under another name.
  if (above.size !== below.size || [...above.keys()].some((key) => !below.has(key))) return [];
  return [...above].flatMap(([key, own]) => {
    const theirs = below.get(key) ?? [];
    const [stated, sum] = [exactSum(own), exactSum(theirs)];
    return stated === null || sum === null || stated === sum
      ? []
      : [{ coarser: own, finer: theirs, sums: [stated, sum] as const }];
  });
}
