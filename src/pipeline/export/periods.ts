/** The periods that an exported data set can be asked for. */
import { contains } from "../../model/calendar.ts";
import {
  bindPeriod,
  monthOf,
  type Period,
  type PeriodLabel,
  type PeriodScheme,
  yearOf,
} from "../../model/period.ts";

const KINDS: readonly (readonly [PeriodLabel["type"], number])[] = [
  ["year", 1],
  ["half", 2],
  ["nine-months", 1],
  ["quarter", 4],
  ["month", 12],
];

/** The one that was asked for, then every period of the scheme that lies in it, the longest first. */
export function exportPeriods(asked: Period, scheme: PeriodScheme): Period[] {
  const periods = new Map([[asked.code, asked]]);
  const first = monthOf(asked.start, scheme).year;
  const last = yearOf(asked.end, scheme);
  for (const [type, count] of KINDS) {
    for (let year = first; year <= last; year++) {
      for (let index = 1; index <= count; index++) {
        const period = bindPeriod({ type, year, index }, scheme);
        if (contains(asked, period) && !periods.has(period.code)) periods.set(period.code, period);
      }
    }
  }
  return [...periods.values()];
}
