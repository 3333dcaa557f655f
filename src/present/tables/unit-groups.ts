/** The rows of a report gathered by unit, in the order and depth in which a table shows them. */
import type { AggregateReport, ReportRow, ReportUnit } from "../../model/report.ts";
import { keyOf } from "../../util/keys.ts";

export interface UnitGroup {
  /** Tells it from the others of its table. */
  readonly id: string;
  readonly unit: ReportUnit;
  /** The unit's own row (`by` empty); absent only where a report has breakdowns alone. */
  readonly total: ReportRow | null;
  readonly breakdowns: readonly ReportRow[];
  readonly depth: number;
}

/**
 * Groups in report order. Units without a code that look alike (two communes of one
 * name) stay apart: a second total row begins a second unit.
 */
export function groupByUnit(rows: AggregateReport["rows"]): UnitGroup[] {
  const groups: { unit: ReportUnit; total: ReportRow | null; breakdowns: ReportRow[] }[] = [];
  const latest = new Map<string, (typeof groups)[number]>();
  for (const row of rows) {
    const { code, name, level, parent, unallocated } = row.unit;
    const key = keyOf(code, name, level, parent, String(unallocated === true));
    const own = Object.keys(row.by).length === 0;
    let group = latest.get(key);
    if (group === undefined || (own && group.total !== null)) {
      group = { unit: row.unit, total: null, breakdowns: [] };
      groups.push(group);
      latest.set(key, group);
    }
    if (own) group.total = row;
    else group.breakdowns.push(row);
  }
  return groups.map((group, i) => ({ ...group, id: String(i), depth: 0 }));
}

/**
 * Each unit under its parent, indented. null where some unit below the highest level
 * has no parent among the rows: then no indentation could be trusted.
 */
export function asTree(groups: readonly UnitGroup[]): UnitGroup[] | null {
  const codes = new Set(groups.flatMap(({ unit }) => (unit.code === null ? [] : [unit.code])));
  const top = groups[0]?.unit.level;
  const parentOf = (group: UnitGroup): string | null => {
    const { parent, code } = group.unit;
    return parent !== null && parent !== code && codes.has(parent) ? parent : null;
  };
  if (groups.some((group) => parentOf(group) === null && group.unit.level !== top)) return null;
  const children = new Map<string | null, UnitGroup[]>();
  for (const group of groups) {
    const parent = parentOf(group);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [group]);
    else siblings.push(group);
  }
  const ordered: UnitGroup[] = [];
  const visit = (parent: string | null, depth: number): void => {
    for (const group of children.get(parent) ?? []) {
      ordered.push({ ...group, depth });
      if (group.unit.code !== null) visit(group.unit.code, depth + 1);
    }
  };
  visit(null, 0);
  // A code that stands twice (a reused one) or a cycle would repeat or lose units.
  return ordered.length === groups.length ? ordered : null;
}

/** Labels that tell the units apart: the name, with the code where a name stands twice. */
export function unitLabels(groups: readonly UnitGroup[]): string[] {
  const count = new Map<string, number>();
  for (const { unit } of groups) count.set(unit.name, (count.get(unit.name) ?? 0) + 1);
  return groups.map(({ unit }) => {
    const distinction = unit.code ?? unit.parent;
    const twice = (count.get(unit.name) ?? 0) > 1 && distinction !== null;
    return twice ? `${unit.name} (${distinction})` : unit.name;
  });
}
