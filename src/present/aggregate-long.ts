/** `aggregate` as one line for each value: the long CSV of the contract. */
import type { AggregateReport } from "../model/report.ts";
import type { DataTable } from "./document.ts";

const LONG_COLUMNS: readonly string[] =
  "unit_code,unit_name,level,parent,period,by,indicator,value,status,qualifier,lower,upper,expected,actual".split(
    ",",
  );

/** `actual` is the value's own coverage where it has one, else its row's. */
export function aggregateLong(report: AggregateReport): DataTable {
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
      return [[...where, id, ...known, expected, actual]];
    }),
  );
  return { columns: LONG_COLUMNS, rows };
}

/** `partner=Hội Nông dân`; `partner=` where it was left blank; empty for the unit's own total. */
function byKey(by: Readonly<Record<string, string | null>>): string {
  return Object.entries(by)
    .map(([dimension, value]) => `${dimension}=${value ?? ""}`)
    .join(";");
}
