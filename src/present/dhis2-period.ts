/** A period by the name that DHIS2 has for it. */
import { daysInMonth, partsOf } from "../model/calendar.ts";
import type { Period } from "../model/period.ts";

/**
 * `202409`, `2024Q3`, `2024S2`, `2024`; null where DHIS2 has no period of exactly these days (months that close on
 * the 14th, nine months, several years, any dates): under another name the figure would be of other days.
 */
export function dhis2Period({ start, end }: Period): string | null {
  const [year, month, day] = partsOf(start);
  const [toYear, toMonth, toDay] = partsOf(end);
  if (day !== 1 || toYear !== year || toDay !== daysInMonth(toYear, toMonth)) return null;
  const months = toMonth - month + 1;
  if (months === 1) return `${year}${String(month).padStart(2, "0")}`;
  const index = (month - 1) / months + 1;
  if (!Number.isInteger(index)) return null;
  if (months === 3) return `${year}Q${index}`;
  if (months === 6) return `${year}S${index}`;
  return months === 12 ? String(year) : null;
}
