/** The periods that an exported data set can be asked for. */
import { type Period, type PeriodScheme, periodsInside } from "../../model/period.ts";

/** From the longest to the shortest. */
const TYPES = ["year", "half", "nine-months", "quarter", "month"] as const;

/** The one that was asked for, then every period of the scheme that lies in it, the longest first. */
export function exportPeriods(asked: Period, scheme: PeriodScheme): Period[] {
  const inside = TYPES.flatMap((type) => periodsInside(asked, type, scheme));
  return [asked, ...inside.filter(({ code }) => code !== asked.code)];
}
