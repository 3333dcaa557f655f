/** A period as SDMX writes it: frequency and observational time period (SDMX 3.0, section 6, "Time and time format"). */
import { addDays, dayNumber, partsOf, type Stretch } from "../model/calendar.ts";
import type { Period } from "../model/period.ts";

/** CL_FREQ; `_O` (other) where no frequency is meant. */
export function frequencyOf({ type }: Period): string {
  switch (type) {
    case "month":
      return "M";
    case "quarter":
      return "Q";
    case "half":
      return "S";
    case "year":
      return "A";
    case "nine-months":
    case "years":
    case "dates":
      return "_O";
  }
}

/**
 * `2024`, `2024-06`, `2024-Q2`, `2024-S1` where the days are the calendar's; else a time range, start and
 * length (`2023-12-15/P1Y`): a reader must not take a year of another scheme for the calendar's.
 */
export function timePeriodOf(period: Period): string {
  return isCalendar(period) ? calendarCode(period) : timeRange(period);
}

function isCalendar({ type, scheme }: Period): boolean {
  return scheme === "civil" && ["month", "quarter", "half", "year"].includes(type);
}

function calendarCode({ code, type }: Period): string {
  return type === "half" ? code.replace("-H", "-S") : code;
}

/** Whole years and months where the days allow it, else days. */
function timeRange({ start, end }: Stretch): string {
  const after = addDays(end, 1);
  const [fromYear, fromMonth, fromDay] = partsOf(start);
  const [toYear, toMonth, toDay] = partsOf(after);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  // The 29th and later are not in every month: only days are plain there.
  if (fromDay !== toDay || fromDay > 28 || months === 0)
    return `${start}/P${dayNumber(after) - dayNumber(start)}D`;
  return months % 12 === 0 ? `${start}/P${months / 12}Y` : `${start}/P${months}M`;
}
