/** What an office declares of its reporting (`reporting:` of antq.yaml): who owes a form, how often, until when. */
import { contains, type Stretch } from "./calendar.ts";
import {
  bindPeriod,
  monthOf,
  type Period,
  type PeriodLabel,
  type PeriodScheme,
  yearOf,
} from "./period.ts";
import type { Level } from "./unit.ts";

/** How often a form is due; each is a type of period of the scheme. */
export type Frequency = "month" | "quarter" | "half" | "year";

export interface FormReporting {
  /** null: the finest level seen for the form. */
  readonly level: Level | null;
  /** null: once a window. */
  readonly frequency: Frequency | null;
  /** Codes of the units that owe it; null: every unit of the level. */
  readonly reporters: readonly string[] | null;
  /** Working days after the period's end until which a report is on time; a level without one has no due date. */
  readonly dueWorkingDays: Readonly<Partial<Record<Level, number>>>;
}

/** By form; empty: nothing is declared. */
export type ReportingPlan = ReadonlyMap<string, FormReporting>;

export const NO_PLAN: ReportingPlan = new Map();

export const MONTHS_OF: Readonly<Record<Frequency, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** The periods of a frequency that lie wholly inside a window, in order of time. */
export function duePeriods(window: Stretch, frequency: Frequency, scheme: PeriodScheme): Period[] {
  const periods: Period[] = [];
  // Months are the calendar's, and may lie in the year before the reporting year of the same name.
  const last = yearOf(window.end, scheme);
  for (let year = monthOf(window.start, scheme).year; year <= last; year++) {
    for (let index = 1; index <= 12 / MONTHS_OF[frequency]; index++) {
      const label: PeriodLabel = { type: frequency, year, index };
      const period = bindPeriod(label, scheme);
      if (contains(window, period)) periods.push(period);
    }
  }
  return periods;
}
