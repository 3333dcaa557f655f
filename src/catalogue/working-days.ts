/** Working days of public offices: Monday to Friday, without holidays, with the Saturdays worked in exchange. */
import { addDays, type CalendarDate, dayNumber } from "../model/calendar.ts";
import { officeDay } from "./holidays.ts";

/** 1970-01-01 was a Thursday; 0 is Monday. */
function weekday(date: CalendarDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** null: the holidays of that year are not known. */
export function isWorkingDay(date: CalendarDate): boolean | null {
  const office = officeDay(date);
  if (office === null) return null;
  return office === "worked" || (office === "plain" && weekday(date) < 5);
}

/**
 * The n-th working day after a day; `n` 0 is the day itself, moved to the next working day where it is none.
 * null where the way leads into a year whose holidays are not known: a due date is never guessed.
 */
export function workingDayAfter(date: CalendarDate, n: number): CalendarDate | null {
  let day = n === 0 ? addDays(date, -1) : date;
  for (let left = Math.max(n, 1); left > 0;) {
    day = addDays(day, 1);
    const working = isWorkingDay(day);
    if (working === null) return null;
    if (working) left--;
  }
  return day;
}
