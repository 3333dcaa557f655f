/** Totals of one period beside those of another: what changed, unit by unit. */
import type { CalendarDate } from "../model/calendar.ts";
import type { Comparison } from "../model/change.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Period } from "../model/period.ts";
import type { ReportRow, ReportValue } from "../model/report.ts";
import { missing } from "../model/value.ts";
import { changeOf } from "./change.ts";
import { type Evenness, rowKey } from "./even.ts";
import type { Aggregated } from "./index.ts";
import { breakDaysOf, crosses } from "./years.ts";

export interface CompareInput {
  readonly now: Aggregated;
  readonly period: Period;
  readonly past: Aggregated;
  readonly earlier: Period;
  readonly even: Evenness;
  /** Days on which the boundaries of a unit changed, by its id. */
  readonly breaks: ReadonlyMap<string, readonly CalendarDate[]>;
}

/** The rows of `now`, each value with its comparison. */
export function compareRows(input: CompareInput): ReportRow[] {
  const { now, past, earlier, period, breaks, even } = input;
  const before = new Map(past.rows.map((row, i) => [rowKey(past, i), row]));
  return now.rows.map((row, i) => {
    const id = now.units[i]?.id ?? "";
    const old = before.get(rowKey(now, i));
    const values: Record<string, ReportValue> = {};
    for (const indicator of now.indicators) {
      const value = row.values[indicator.id];
      if (value === undefined) continue;
      const broken = crosses(breakDaysOf(indicator, breaks.get(id)), earlier, period);
      const compare = comparison(old?.values[indicator.id], value, indicator, earlier, broken);
      const uneven = compare.difference === null ? {} : even.of(i, indicator);
      values[indicator.id] = { ...value, compare: { ...compare, ...uneven } };
    }
    return { ...row, values };
  });
}

function comparison(
  before: ReportValue | undefined,
  after: ReportValue,
  indicator: Indicator,
  earlier: Period,
  broken: boolean,
): Comparison {
  const old = before ?? missing("O");
  const change = changeOf(old, after, indicator, broken);
  const incomplete = before?.incomplete === true ? { incomplete: true as const } : {};
  return { period: earlier.code, value: old.value, ...change, ...incomplete };
}
