/**
 * Sources of one unit, indicator and stretch that are broken down in different ways: a figure
 * without categories in one sheet, the categories in another. They say one thing, and so do two
 * breakdowns in one sheet. Other lines of one sheet, and sheets broken down alike, add up.
 */
import { groupBy } from "../util/groups.ts";
import { SUMMARY } from "../catalogue/summary-form.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { PlacedSheet } from "../model/form-sheet.ts";
import { isMissing } from "../model/value.ts";
import { keyOf } from "../util/keys.ts";
import { isTwice } from "./broken-twice.ts";
import { type Conflict, type Entry, exactSum, type ObserveContext, stretchKey } from "./entry.ts";
import { mismatch, type Restatements } from "./restates.ts";

/** Flows: marks what is said once more by a finer breakdown of the same stretch. */
export function weighGrains(
  entries: readonly Entry[],
  restatements: Restatements,
  context: ObserveContext,
): Conflict[] {
  // A sheet that says "không phát sinh" is no breakdown: beside figures it is a second report.
  const claims = entries.filter((e) => !e.record && !e.superseded && e.implied !== true);
  if (!areSeveral(claims, context)) return [];
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

/** Sheets, or breakdowns of one. */
function areSeveral(entries: readonly Entry[], { catalogue }: ObserveContext): boolean {
  const [first] = entries;
  if (first === undefined) return false;
  return (
    entries.some(({ source }) => source.sheet !== first.source.sheet) ||
    isTwice(first.source.sheet, catalogue)
  );
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
  if (!areSeveral(entries, context)) return { kept: entries, dropped: [] };
  const dimensionsOf = brokenDownBy(entries, context.catalogue);
  const grains = [...groupBy(entries, (e) => keyOf(e.form, ...dimensionsOf(e))).values()];
  if (grains.length === 1) return { kept: entries, dropped: [] };
  const detail = ([first]: readonly Entry[]) =>
    first === undefined ? 0 : dimensionsOf(first).length;
  // What is not all stated yields to what is: a category that was not collected leaves the total to the figure without.
  grains.sort((a, b) => lacking(a) - lacking(b) || detail(b) - detail(a));
  const serving = grains.find((grain) => serves(grain, grains[0] ?? [], dimensionsOf, context));
  const kept = serving ?? grains[0] ?? [];
  const others = grains.filter((grain) => grain !== kept);
  for (const grain of others) {
    const [stated, sum] = [sayOf(grain), sayOf(kept)];
    if (sum === null) continue;
    if (stated === sum) restatements.add("breakdown", grain, kept);
    else if (stated !== null) conflicts.push(mismatch(grain, kept, [stated, sum], context));
    else conflicts.push(...exceeding(grain, kept, sum, context));
  }
  return { kept, dropped: others.flat() };
}

/** How much of it is missing: 0 nothing, 1 some, 2 all. */
export function lacking(entries: readonly Entry[]): number {
  const missing = entries.filter(({ value }) => isMissing(value)).length;
  return missing === 0 ? 0 : missing < entries.length ? 1 : 2;
}

/** What is known of a grain with missing parts is more than the whole of which it is a part. */
export function exceeding(
  partial: readonly Entry[],
  whole: readonly Entry[],
  stated: number,
  context: ObserveContext,
): Conflict[] {
  const known = sayOf(partial.filter(({ value }) => !isMissing(value)));
  if (lacking(partial) !== 1 || known === null || known <= stated) return [];
  return [mismatch(whole, partial, [stated, known], context)];
}

/** Exact sum, or how many different items; null where a part is hedged or missing. */
export function sayOf(entries: readonly Entry[]): number | null {
  if (entries.some(({ value }) => isMissing(value))) return null;
  const items = entries.flatMap(({ item }) => (item === undefined ? [] : [item]));
  return items.length > 0 ? new Set(items).size : exactSum(entries);
}

/** Of breakdowns that say the same, the one that is asked for. */
function serves(
  grain: readonly Entry[],
  finest: readonly Entry[],
  dimensionsOf: (entry: Entry) => readonly string[],
  { by = null }: ObserveContext,
): boolean {
  const [first] = grain;
  if (by === null || first === undefined || !dimensionsOf(first).includes(by)) return false;
  const said = sayOf(grain);
  return said !== null && said === sayOf(finest);
}

/** By what an entry is broken down: as its sheet is, or as its own row where the sheet has two breakdowns. */
function brokenDownBy(
  entries: readonly Entry[],
  catalogue: Catalogue,
): (entry: Entry) => readonly string[] {
  const sheets = new Map<PlacedSheet, Set<string>>();
  for (const { source, by } of entries) {
    const known = sheets.get(source.sheet) ?? new Set<string>();
    for (const dimension of dimensionsIn(by)) known.add(dimension);
    sheets.set(source.sheet, known);
  }
  const sorted = new Map([...sheets].map(([sheet, known]) => [sheet, [...known].sort()]));
  return ({ source: { sheet }, by }) =>
    isTwice(sheet, catalogue) ? dimensionsIn(by) : (sorted.get(sheet) ?? []);
}

function dimensionsIn(by: Entry["by"]): string[] {
  return Object.entries(by)
    .flatMap(([dimension, value]) => (value === null ? [] : [dimension]))
    .sort();
}
