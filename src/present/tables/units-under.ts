/** Which units of a table a unit's figures are the sum of. */
import type { ReportUnit } from "../../model/report.ts";
import { type Levels, rankOf } from "../../model/unit.ts";

interface Shown {
  readonly id: string;
  readonly unit: ReportUnit;
}

/**
 * Those that name it as their parent; where none does and it is alone on its level, all of the next level below that the
 * table has (a province whose districts are not shown). The sums are compared before any is written.
 */
export function unitsUnder(
  shown: readonly Shown[],
  levels: Levels,
): Map<string, readonly string[]> {
  const byParent = new Map<string, string[]>();
  const byLevel = new Map<string, Shown[]>();
  for (const one of shown) {
    const { parent, code, level } = one.unit;
    if (parent !== null && parent !== code) push(byParent, parent, one.id);
    push(byLevel, level, one);
  }
  const under = new Map<string, readonly string[]>();
  for (const { id, unit } of shown) {
    const own =
      unit.code === null || unit.unallocated === true ? undefined : byParent.get(unit.code);
    const found =
      own ?? (byLevel.get(unit.level)?.length === 1 ? below(unit, byLevel, levels) : []);
    if (found.length > 0) under.set(id, found);
  }
  return under;
}

function below(
  { level }: ReportUnit,
  byLevel: ReadonlyMap<string, readonly Shown[]>,
  levels: Levels,
): string[] {
  const own = rankOf(levels, level);
  for (const { id: lower } of levels.filter(({ rank }) => rank > own)) {
    const units = byLevel.get(lower);
    if (units !== undefined) return units.map(({ id }) => id);
  }
  return [];
}

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
