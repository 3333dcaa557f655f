/** `aggregate` as one line for each value: the long CSV of the contract. */
import type { AggregateReport, ReportValue } from "../model/report.ts";
import type { DataTable } from "./document.ts";

const LONG_COLUMNS: readonly string[] =
  "unit_code,unit_name,level,parent,period,by,indicator,value,status,qualifier,lower,upper,expected,actual".split(
    ",",
  );

/** After the columns of the contract, with `--compare` only. */
const COMPARED_COLUMNS: readonly string[] =
  "compare_period,compare_value,difference,percent,points,uneven,like_units,like_difference".split(
    ",",
  );

function comparedCells({ compare }: ReportValue): (string | number | null)[] {
  if (compare === undefined) return COMPARED_COLUMNS.map(() => null);
  const { period, value, difference, percent, points, uneven, like } = compare;
  const same = [uneven === true ? "true" : null, like?.units ?? null, like?.difference ?? null];
  return [period, value, difference, percent, points, ...same];
}

/** `actual` is the value's own coverage where it has one, else its row's. */
export function aggregateLong(report: AggregateReport): DataTable {
  const compared = report.compare !== undefined;
  const order = report.indicators.map(({ id }) => id);
  const rows = report.rows.flatMap(({ unit, by, reporting, values }) =>
    order.flatMap((id) => {
      const value = values[id];
      if (value === undefined) return [];
      const { status, qualifier, lower, upper } = value;
      const actual = value.actual ?? reporting.actual;
      const expected = value.expected === undefined ? reporting.expected : value.expected;
      const where = [unit.code, unit.name, unit.level, unit.parent, report.period.code, byKey(by)];
      const known = [value.value, status, qualifier, lower, upper];
      const line = [...where, id, ...known, expected, actual];
      return [compared ? [...line, ...comparedCells(value)] : line];
    }),
  );
  return { columns: compared ? [...LONG_COLUMNS, ...COMPARED_COLUMNS] : LONG_COLUMNS, rows };
}

/** `partner=Hội Nông dân`; `partner=` where it was left blank; empty for the unit's own total. */
function byKey(by: Readonly<Record<string, string | null>>): string {
  return Object.entries(by)
    .map(([dimension, value]) => `${dimension}=${value ?? ""}`)
    .join(";");
}
