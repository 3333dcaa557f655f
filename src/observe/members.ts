/**
 * Members of a breakdown that contain one another: "Giấy khen 10" and "Giấy khen của UBND xã 4" in one
 * unit's reports of one stretch say 10, of which 4. The contained figure is set aside; more of them
 * than their container holds is told.
 */
import { groupBy } from "../util/groups.ts";
import { type Containers, containersOf } from "../catalogue/containers.ts";
import type { RowBlock } from "../model/row-block.ts";
import { keyOf } from "../util/keys.ts";
import { type Conflict, type Entry, exactSum, type ObserveContext, stretchKey } from "./entry.ts";
import { mismatch } from "./restates.ts";
import type { BlockSource, SheetSources } from "./sources.ts";

/** Claims only: of records each is a thing of its own. */
export function weighMembers(entries: readonly Entry[], context: ObserveContext): Conflict[] {
  const containers = containersOf(context.catalogue);
  if (containers.size === 0) return [];
  const claims = entries.filter((entry) => !entry.record && !entry.superseded);
  const inside = claims.filter(({ by }) => around(by, containers).length > 0);
  if (inside.length === 0) return [];
  const byMember = groupBy(claims, ({ by, ...entry }) => keyAt(entry, by));
  const parts = new Map<string, Entry[]>();
  for (const entry of inside) {
    const keys = around(entry.by, containers).map((by) => keyAt(entry, by));
    const nearest = keys.find((key) => byMember.has(key));
    if (nearest === undefined) continue;
    parts.set(nearest, [...(parts.get(nearest) ?? []), entry]);
  }
  for (const own of parts.values()) for (const entry of own) entry.superseded = true;
  return [...parts].flatMap(([key, own]) => {
    const whole = byMember.get(key) ?? [];
    const [stated, sum] = [exactSum(whole), exactSum(own)];
    if (stated === null || sum === null || sum <= stated) return [];
    return [mismatch(whole, own, [stated, sum], context)];
  });
}

/** The breakdowns that contain this one, nearest first. */
function around(by: Entry["by"], containers: Containers): Entry["by"][] {
  return Object.entries(by).flatMap(([dimension, value]) =>
    value === null || value === undefined
      ? []
      : (containers.get(dimension)?.get(value) ?? []).map((outer) => ({
          ...by,
          [dimension]: outer,
        })),
  );
}

function keyAt(entry: Omit<Entry, "by">, by: Entry["by"]): string {
  return keyOf(
    entry.indicator,
    entry.form,
    entry.unit.id,
    stretchKey(entry),
    ...Object.entries(by).flat(),
  );
}

/** Ids of units whose claims name both a member and one that contains it. */
export function unitsOfNested(
  sources: readonly SheetSources[],
  context: ObserveContext,
): ReadonlySet<string> {
  const containers = containersOf(context.catalogue);
  const inside = sources.flatMap(({ rows }) => {
    const nested = new Map<RowBlock["whats"], boolean>();
    return rows.filter(({ record, block: { whats } }) => {
      if (record) return false;
      let known = nested.get(whats);
      if (known === undefined) nested.set(whats, (known = hasInside(whats, containers)));
      return known;
    });
  });
  if (inside.length === 0) return new Set();
  const wanted = new Set(inside.map(({ unit }) => unit.id));
  const said = new Map<string, Set<string>>();
  for (const { rows } of sources) {
    for (const row of rows) {
      if (row.record || !wanted.has(row.unit.id)) continue;
      const own = said.get(row.unit.id) ?? new Set<string>();
      for (const [field, { value }] of whatOf(row))
        if (value !== null) own.add(keyOf(field, value));
      said.set(row.unit.id, own);
    }
  }
  const holds = (row: BlockSource): boolean =>
    [...whatOf(row)].some(([field, { value }]) =>
      (containers.get(field)?.get(value ?? "") ?? []).some(
        (outer) => said.get(row.unit.id)?.has(keyOf(field, outer)) === true,
      ),
    );
  return new Set(inside.filter(holds).map(({ unit }) => unit.id));
}

function hasInside(whats: RowBlock["whats"], containers: Containers): boolean {
  return whats.some((what) =>
    [...what].some(([field, { value }]) => containers.get(field)?.has(value ?? "") === true),
  );
}

function whatOf({ block, index }: BlockSource): RowBlock["whats"][number] {
  return block.whats[block.what[index] as number] as RowBlock["whats"][number];
}
