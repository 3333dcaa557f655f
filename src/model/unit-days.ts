/** On which day of a stretch a unit is looked at. */
import { addDays, type CalendarDate, type Stretch } from "./calendar.ts";
import type { Unit } from "./unit.ts";

/**
 * The last day of a stretch on which the unit was in force, so that a year's row of a unit
 * that closed in July is placed by its last hierarchy; the stretch's end where it never was.
 */
export function lastDayIn(unit: Unit, on: Stretch): CalendarDate {
  for (const { validFrom, validTo } of unit.spells.toReversed()) {
    if (validFrom !== null && validFrom > on.end) continue;
    if (validTo === null || validTo > on.end) return on.end;
    return validTo > on.start ? addDays(validTo, -1) : on.end;
  }
  return on.end;
}
