/** Total rows that are no sum. */
import { type At, keyAt, type Sheet, type TotalRec } from "../book.ts";
import { type Fault, number, plainCounts, set, told, type Victim, victimOf } from "../mutant.ts";
import type { Random } from "../random.ts";
import type { Scenario } from "../scenario.ts";

const STOCKS = new Set(["models_maintained", "models_total", "self_managed_sites"]);

interface TotalCell {
  readonly total: TotalRec;
  readonly field: string;
  readonly at: At;
  readonly sum: number;
}

/** Total cells that are the sum of numbers written in full, of one time where they are stocks. */
function comparable(sheet: Sheet): TotalCell[] {
  const cells: TotalCell[] = [];
  for (const total of sheet.totals) {
    const oneTime = new Set(total.covers.map((rec) => JSON.stringify(rec.when))).size === 1;
    for (const [field, at] of total.cells) {
      const counts = total.covers.flatMap((rec) => rec.counts.get(field) ?? []);
      const exact = counts.every(
        (c) =>
          c.plain ||
          (c.value === null && !sheet.cells.has(keyAt(c.row, c.column))) ||
          isDash(sheet, c) ||
          isCovered(sheet, c, counts),
      );
      const stock = STOCKS.has(field) && (sheet.form === "models" || sheet.form === "summary");
      if (!exact || (stock && !oneTime)) continue;
      cells.push({ total, field, at, sum: counts.reduce((sum, c) => sum + (c.value ?? 0), 0) });
    }
  }
  return cells;
}

function isDash(sheet: Sheet, at: At): boolean {
  const cell = sheet.cells.get(keyAt(at.row, at.column));
  return cell?.kind === "text" && cell.text === "-";
}

function isCovered(
  _sheet: Sheet,
  at: At & { value: number | null },
  counts: readonly (At & { plain: boolean })[],
): boolean {
  return (
    at.value === null && counts.some((c) => c.plain && c.row === at.row && c.column === at.column)
  );
}

function withTotal(scenario: Scenario, rng: Random): { victim: Victim; cell: TotalCell } | null {
  const victim = victimOf(scenario, rng, (sheet) => comparable(sheet).length > 0);
  return victim === null ? null : { victim, cell: rng.pick(comparable(victim.sheet)) };
}

export const TOTAL_FAULTS: readonly Fault[] = [
  {
    kind: "a total off by one",
    apply(scenario, rng) {
      const found = withTotal(scenario, rng);
      if (found === null) return null;
      const { victim, cell } = found;
      set(victim.sheet, cell.at, number(cell.sum + rng.pick([1, -1, 10, 90])));
      const now = victim.sheet.cells.get(keyAt(cell.at.row, cell.at.column));
      return now?.kind === "number" && now.value < 0
        ? null
        : told(victim, cell.at, "total-row-mismatch");
    },
  },
  {
    kind: "a count changed under a total",
    apply(scenario, rng) {
      const found = withTotal(scenario, rng);
      if (found === null) return null;
      const { victim, cell } = found;
      const own = plainCounts(
        victim.sheet,
        (count) => count.field === cell.field && cell.total.covers.includes(count.rec),
      );
      if (own.length === 0) return null;
      const { at, value } = rng.pick(own);
      set(victim.sheet, at, number(value + 1));
      return told(victim, cell.at, "total-row-mismatch");
    },
  },
];
