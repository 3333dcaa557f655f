/**
 * Increments of running totals put together again. What was added since "hơn 50" is hedged, but
 * where the window holds both the total that was written says all that is known: 100 is 100.
 */
import { groupBy } from "../util/groups.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import { type Entry, isCumulative } from "./entry.ts";
import { subtract } from "./subtract.ts";

/** One report's lines of one indicator and breakdown, with those of the report before. */
export interface Step {
  /** As they count: what was added since. */
  readonly now: readonly Entry[];
  readonly before: readonly Entry[];
  /** The same as they are written. */
  readonly written: readonly Entry[];
  readonly writtenBefore: readonly Entry[];
}

export function stepOf(lines: readonly Entry[], before: readonly Entry[]): Step {
  return { now: lines, before, written: lines, writtenBefore: before };
}

export function moved(step: Step, to: (entry: Entry) => Entry): Step {
  return { ...step, now: step.now.map(to), before: step.before.map(to) };
}

/** The entries of a window; those of a hedged run are superseded but for the last, which holds them all. */
export function rejoined(entries: readonly Entry[], steps: readonly Step[]): readonly Entry[] {
  supersedeBlanks(entries);
  if (steps.length === 0) return entries;
  const inside = new Set(entries);
  const isInside = (own: readonly Entry[]) => own.length > 0 && own.every((e) => inside.has(e));
  const held = steps.filter(({ now }) => isInside(now));
  const followed = new Set(held.map(({ before }) => before[0]));
  const byLine = new Map(held.map((step) => [step.now[0], step]));
  const made = new Map<Entry, Entry>();
  for (const last of held) {
    if (followed.has(last.now[0])) continue;
    const { earlier, base } = runUpTo(last, byLine, isInside);
    const all = [...earlier, ...last.now];
    if (earlier.length === 0 || !all.some(isHedged)) continue;
    for (const entry of earlier) entry.superseded = true;
    const start = all.reduce(
      (day, own) => (own.start < day ? own.start : day),
      all[0]?.start ?? "",
    );
    const values = subtract(last.written, base);
    const less = base.map(({ cell, value }) => ({ cell, value: value.value ?? 0 }));
    for (const [i, entry] of last.now.entries()) {
      const [written, value, taken] = values[i] as (typeof values)[number];
      const { running: _, ...plain } = entry;
      const running = taken ? { running: { written: written.value.value ?? 0, less } } : {};
      made.set(entry, { ...plain, start, value, ...running });
    }
  }
  return made.size === 0 ? entries : entries.map((entry) => made.get(entry) ?? entry);
}

/** What the window holds before a step, and the total written before all of that. */
function runUpTo(
  last: Step,
  byLine: ReadonlyMap<Entry | undefined, Step>,
  isInside: (own: readonly Entry[]) => boolean,
): { readonly earlier: readonly Entry[]; readonly base: readonly Entry[] } {
  const earlier: Entry[] = [];
  for (let step = last; ;) {
    if (!isInside(step.before)) return { earlier, base: step.writtenBefore };
    earlier.push(...step.before);
    const previous = byLine.get(step.before[0]);
    if (previous === undefined) return { earlier, base: [] };
    step = previous;
  }
}

/** A blank running total says nothing where the next one, which holds its days, is in the window. */
function supersedeBlanks(entries: readonly Entry[]): void {
  const running = entries.filter(({ source }) => isCumulative(source));
  const blanks = running.filter(({ value }) => isMissing(value));
  if (blanks.length === 0) return;
  const chainOf = ({ unit, form, indicator, by }: Entry) =>
    keyOf(unit.id, form, indicator, JSON.stringify(by));
  const stated = groupBy(
    running.filter(({ value }) => !isMissing(value)),
    chainOf,
  );
  for (const blank of blanks) {
    const others = stated.get(chainOf(blank)) ?? [];
    if (others.some((own) => own.end > blank.end && own.start <= blank.start))
      blank.superseded = true;
  }
}

function isHedged({ value: { value, qualifier } }: Entry): boolean {
  return value === null || qualifier !== "=";
}
