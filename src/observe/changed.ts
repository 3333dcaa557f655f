/**
 * Of two sets of submissions, the cells that are not the same in both: rows that are added up where they stand
 * ({@link BlockSource.settled}) have entries for these alone, so that what a comparison costs follows what changed.
 */
import type { What } from "../model/row-block.ts";
import { slotOf } from "../model/row-block.ts";
import type { Entry, SourceRow } from "./entry.ts";
import { settledEntries } from "./settled-entries.ts";
import { BlockSource } from "./sources.ts";

export interface ChangedEntries {
  readonly old: readonly Entry[];
  readonly new: readonly Entry[];
  /** Ids of the units of which some row is not in both sets, at one place and in reports of one date. */
  readonly units: ReadonlySet<string>;
}

/** `placeOf`: the same number for sheets that have one place in both sets. */
export function changedEntries(
  old: readonly SourceRow[],
  fresh: readonly SourceRow[],
  placeOf: (row: SourceRow) => number,
): ChangedEntries {
  const [before, after] = [byUnit(old), byUnit(fresh)];
  const units = new Set<string>();
  for (const row of [old, fresh].flat()) if (!isSettled(row)) units.add(row.unit.id);
  const entries = { old: [] as Entry[], new: [] as Entry[], units };
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    for (const [a, b] of pairs(before.get(id) ?? [], after.get(id) ?? [], placeOf)) {
      const isSame = a === null || b === null ? () => false : sameField(a, b);
      if (isSame === ALL_SAME && a?.sheet.title.reportDate === b?.sheet.title.reportDate) continue;
      units.add(id);
      if (isSame === ALL_SAME) continue;
      if (a !== null) entries.old.push(...settledEntries(a, isSame));
      if (b !== null) entries.new.push(...settledEntries(b, isSame));
    }
  }
  return entries;
}

/** Rows that have no entries, by the unit's id. */
function byUnit(rows: readonly SourceRow[]): Map<string, BlockSource[]> {
  const units = new Map<string, BlockSource[]>();
  for (const row of rows) {
    if (!isSettled(row)) continue;
    const own = units.get(row.unit.id);
    if (own === undefined) units.set(row.unit.id, [row]);
    else own.push(row);
  }
  return units;
}

function isSettled(row: SourceRow): row is BlockSource {
  return row instanceof BlockSource && row.settled !== null;
}

type Pair = readonly [BlockSource | null, BlockSource | null];

/** Rows of one form and days at one place; the others have no like. */
function pairs(
  old: readonly BlockSource[],
  fresh: readonly BlockSource[],
  placeOf: (row: SourceRow) => number,
): Pair[] {
  const at = (row: BlockSource) => placeOf(row) * 2 ** 24 + row.rowNumber;
  const waiting = new Map(old.map((row) => [at(row), row]));
  const found = fresh.map((row): Pair => {
    const other = waiting.get(at(row));
    if (other === undefined || !areOfOneReport(other, row)) return [null, row];
    waiting.delete(at(row));
    return [other, row];
  });
  for (const row of waiting.values()) found.push([row, null]);
  return found;
}

function areOfOneReport(a: BlockSource, b: BlockSource): boolean {
  const [x, y] = [a.stretch, b.stretch];
  return a.form === b.form && a.record === b.record && x.start === y.start && x.end === y.end;
}

const ALL_SAME = (): boolean => true;

/** Whether a field says the same in both rows; {@link ALL_SAME} where each does. */
function sameField(a: BlockSource, b: BlockSource): (field: string) => boolean {
  if (!haveSameCodes(whatOf(a), whatOf(b))) return () => false;
  const [left, right] = [a.block, b.block];
  if (left.counts === right.counts || haveSameFields(left.counts, right.counts)) {
    const width = left.counts.length;
    const [from, to] = [a.index * width, b.index * width];
    let k = 0;
    while (k < width && left.values[from + k] === right.values[to + k]) k++;
    if (k === width) return ALL_SAME;
  }
  return (field) => valueOf(a, field) === valueOf(b, field);
}

/** Nothing where the sheet has no such column: the row counts as what its form says. */
function valueOf({ block, index }: BlockSource, field: string): number | undefined {
  const slot = slotOf(block, field);
  return slot < 0 ? undefined : block.values[index * block.counts.length + slot];
}

function whatOf({ block, index }: BlockSource): What {
  return block.whats[block.what[index] as number] as What;
}

function haveSameFields(
  a: readonly { readonly field: string }[],
  b: readonly { readonly field: string }[],
): boolean {
  return a.length === b.length && a.every(({ field }, i) => field === b[i]?.field);
}

function haveSameCodes(a: What, b: What): boolean {
  return (
    a === b || (a.size === b.size && [...a].every(([f, { value }]) => b.get(f)?.value === value))
  );
}
