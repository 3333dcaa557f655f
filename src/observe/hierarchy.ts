/**
 * A higher unit's period row in one table with its lower units': equal to their sum it
 * restates them and is not counted; different, it is a mismatch, until the form declares
 * such rows the unit's own. Record rows are always the unit's own.
 */
import { formOf } from "../catalogue/index.ts";
import {
  type Conflict,
  type Entry,
  groupBy,
  type ObserveContext,
  placeOf,
  type SourceRow,
  stretchKey,
} from "./entry.ts";
import { keyOf } from "../util/keys.ts";
import { unitsOfMixedSheets } from "./contested.ts";
import { LEVELS } from "../model/unit.ts";
import { isMissing } from "../model/value.ts";
import { lastDayIn } from "../model/unit-days.ts";

export function restatements(
  rows: readonly SourceRow[],
  entries: readonly Entry[],
  context: ObserveContext,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const restated: Restated = new Map();
  let stated: Stated | null = null;
  const mixed = unitsOfMixedSheets(rows);
  const tables = groupBy(
    rows.filter((row) => !row.record && mixed.has(row.unit.id)),
    (row) => keyOf(row.sheet.file, row.sheet.sheet, stretchKey(row.stretch)),
  );
  for (const table of tables.values()) {
    if (table.length < 2) continue;
    const form = formOf(context.catalogue, (table[0] as SourceRow).form);
    if (form.ownRowsOfHigherUnits === true) continue;
    if (table.every((row) => row.unit.level === (table[0] as SourceRow).unit.level)) continue;
    stated ??= fieldsStated(entries);
    weighTable(table, restated, stated, conflicts, context);
  }
  for (const entry of restated.size > 0 ? entries : []) {
    const kept = restated.get(entry.source);
    if (kept !== undefined && !kept.has(entry.field)) entry.superseded = true;
  }
  return conflicts;
}

/** By row that restates others: the fields that no lower unit tells, so that its own count. */
type Restated = Map<SourceRow, ReadonlySet<string>>;

/** By row: the fields of which its cells say something. */
type Stated = ReadonlyMap<SourceRow, ReadonlySet<string>>;

function fieldsStated(entries: readonly Entry[]): Stated {
  const stated = new Map<SourceRow, Set<string>>();
  for (const { source, field, value } of entries) {
    if (isMissing(value)) continue;
    const fields = stated.get(source);
    if (fields === undefined) stated.set(source, new Set([field]));
    else fields.add(field);
  }
  return stated;
}

/** From the lowest level up, so that a province is held against districts already weighed. */
function weighTable(
  table: readonly SourceRow[],
  restated: Restated,
  stated: Stated,
  conflicts: Conflict[],
  context: ObserveContext,
): void {
  const units = [...groupBy(table, (row) => row.unit.id).values()];
  if (units.length < 2) return;
  units.sort((a, b) => LEVELS.indexOf(levelOf(b)) - LEVELS.indexOf(levelOf(a)));
  const below = new Map<string, SourceRow[]>();
  for (const row of table) {
    for (const ancestor of context.units.ancestorsOf(row.unit, lastDayIn(row.unit, row.stretch))) {
      const known = below.get(ancestor.id);
      if (known === undefined) below.set(ancestor.id, [row]);
      else known.push(row);
    }
  }
  for (const own of units) {
    const lower = below.get((own[0] as SourceRow).unit.id) ?? [];
    if (lower.length === 0) continue;
    const told = (field: string) =>
      lower.filter(
        (row) => stated.get(row)?.has(field) === true && restated.get(row)?.has(field) !== false,
      );
    const fields = new Set(own.flatMap((row) => [...(stated.get(row) ?? [])]));
    const kept = new Set([...fields].filter((field) => told(field).length === 0));
    const differing = compare(own, kept, told, context);
    if (differing.length === 0) for (const row of own) restated.set(row, kept);
    conflicts.push(...differing);
  }
}

function levelOf(rows: readonly SourceRow[]) {
  return (rows[0] as SourceRow).unit.level;
}

function compare(
  own: readonly SourceRow[],
  kept: ReadonlySet<string>,
  lower: (field: string) => readonly SourceRow[],
  context: ObserveContext,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const fields = new Set(own.flatMap((row) => [...row.row.counts.keys()]));
  for (const field of fields) {
    if (kept.has(field)) continue;
    const mine = sumOf(own, field);
    const theirs = sumOf(lower(field), field);
    if (mine === null || theirs === null || mine === theirs) continue;
    const at = own.find((row) => row.row.counts.has(field)) as SourceRow;
    conflicts.push({
      problem: {
        code: "hierarchy-mismatch",
        place: placeOf(at, at.row.counts.get(field)?.column),
        field,
        value: mine,
        suggestion: String(theirs),
        facts: {
          unit: context.units.nameOf(at.unit, at.stretch),
          field,
          own: mine,
          children: theirs,
          difference: mine - theirs,
        },
      },
      rows: own,
    });
  }
  return conflicts;
}

/** Exact sum, or null where a part is hedged, refused or all are missing. */
function sumOf(rows: readonly SourceRow[], field: string): number | null {
  let sum: number | null = null;
  for (const row of rows) {
    const reading = row.row.counts.get(field)?.reading;
    if (reading === undefined) continue;
    if (!reading.ok || reading.value.qualifier !== "=") return null;
    if (reading.value.value !== null) sum = (sum ?? 0) + reading.value.value;
  }
  return sum;
}
