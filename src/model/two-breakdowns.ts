/**
 * A table that breaks one total down more than once: some of its rows by one dimension ("Lĩnh vực"), others by
 * another one ("Nguồn"). Each of these breakdowns says the whole total, so they are never added to one another.
 */
import type { RowBlock, What } from "./row-block.ts";

/** Rows that are broken down alike. */
export interface BrokenDown {
  readonly dimensions: readonly string[];
  readonly rows: number;
}

/**
 * Whether these are breakdowns beside one another: no dimension of one is in another, and at least two of them have
 * several rows (one row of each may be two things that have nothing in common).
 */
export function areBreakdowns(parts: Iterable<BrokenDown>): boolean {
  const named = [...parts].filter(({ dimensions }) => dimensions.length > 0);
  const all = named.flatMap(({ dimensions }) => dimensions);
  return (
    named.length > 1 &&
    new Set(all).size === all.length &&
    named.filter(({ rows }) => rows > 1).length > 1
  );
}

/** Adds one row to those that are broken down like it. */
export function addBrokenDown(parts: Map<string, BrokenDown>, dimensions: readonly string[]): void {
  const key = JSON.stringify(dimensions);
  parts.set(key, { dimensions, rows: (parts.get(key)?.rows ?? 0) + 1 });
}

/** The dimensions by which a row is broken down, of those that a form has. */
export function brokenBy(what: What, dimensions: readonly string[]): readonly string[] {
  return dimensions.filter((own) => (what.get(own)?.value ?? null) !== null);
}

/** Whether the period rows of a sheet are so; dated ones each speak for themselves. */
export function isBrokenTwice(blocks: readonly RowBlock[], dimensions: readonly string[]): boolean {
  if (dimensions.length < 2) return false;
  const parts = new Map<string, BrokenDown>();
  for (const block of blocks) {
    if (block.summed !== undefined) return false;
    if (block.whens.some(({ time }) => time.kind === "date")) return false;
    const by = block.whats.map((what) => brokenBy(what, dimensions));
    for (let i = 0; i < block.length; i++) addBrokenDown(parts, by[block.what[i] as number] ?? []);
  }
  return areBreakdowns(parts.values());
}
