/**
 * Sources of one unit, indicator and stretch that are broken down in different ways: a figure
 * without categories in one sheet, the categories in another. They say one thing. Lines of one
 * sheet, and sheets broken down alike, add up.
 */
import { SUMMARY } from "../catalogue/summary-form.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import {
  type Conflict,
  type Entry,
  exactSum,
  groupBy,
  type ObserveContext,
  stretchKey,
} from "./entry.ts";
import { mismatch, type Restatements } from "./restates.ts";

/** Flows: marks what is said once more by a finer breakdown of the same stretch. */
export function weighGrains(
  entries: readonly Entry[],
  restatements: Restatements,
  context: ObserveContext,
): Conflict[] {
  // A sheet that says "không phát sinh" is no breakdown: beside figures it is a second report.
  const claims = entries.filter((e) => !e.record && !e.superseded && e.implied !== true);
  if (!severalSheets(claims)) return [];
  const conflicts: Conflict[] = [];
  const groups = groupBy(claims, (e) =>
    keyOf(e.unit.id, e.form === SUMMARY ? SUMMARY : "", stretchKey(e)),
  );
  for (const own of groups.values()) {
    const { dropped } = finest(own, restatements, conflicts, context);
    for (const entry of dropped) entry.superseded = true;
  }
  return conflicts;
}

function severalSheets(entries: readonly Entry[]): boolean {
  const [first] = entries;
  return entries.some(({ source }) => source.sheet !== first?.source.sheet);
}

interface Chosen {
  readonly kept: readonly Entry[];
  readonly dropped: readonly Entry[];
}

/** Of entries that speak of one stretch or day, those of the finest breakdown; the others are held against it. */
export function finest(
  entries: readonly Entry[],
  restatements: Restatements,
  conflicts: Conflict[],
  context: ObserveContext,
): Chosen {
  if (!severalSheets(entries)) return { kept: entries, dropped: [] };
  const dimensions = dimensionsBySheet(entries);
  const grains = [
    ...groupBy(entries, (e) => keyOf(e.form, ...(dimensions.get(e.source.sheet) ?? []))).values(),
  ];
  if (grains.length === 1) return { kept: entries, dropped: [] };
  const detail = (grain: readonly Entry[]) => dimensions.get(grain[0]?.source.sheet)?.length ?? 0;
  // A breakdown that states nothing takes nobody's place.
  const states = (grain: readonly Entry[]) =>
    grain.every(({ value }) => isMissing(value)) ? 0 : 1;
  grains.sort((a, b) => states(b) - states(a) || detail(b) - detail(a));
  const [kept = [], ...coarser] = grains;
  for (const grain of coarser) {
    const [stated, sum] = [sayOf(grain), sayOf(kept)];
    if (stated === null || sum === null) continue;
    if (stated === sum) restatements.add("breakdown", grain, kept);
    else conflicts.push(mismatch(grain, kept, [stated, sum], context));
  }
  return { kept, dropped: coarser.flat() };
}

/** Exact sum, or how many different items; null where a part is hedged or missing. */
export function sayOf(entries: readonly Entry[]): number | null {
  const items = entries.flatMap(({ item }) => (item === undefined ? [] : [item]));
  return items.length > 0 ? new Set(items).size : exactSum(entries);
}

function dimensionsBySheet(entries: readonly Entry[]): Map<unknown, readonly string[]> {
  const sheets = new Map<unknown, Set<string>>();
  for (const { source, by } of entries) {
    const known = sheets.get(source.sheet) ?? new Set<string>();
    for (const [dimension, value] of Object.entries(by)) if (value !== null) known.add(dimension);
    sheets.set(source.sheet, known);
  }
  return new Map([...sheets].map(([sheet, known]) => [sheet, [...known].sort()]));
}
