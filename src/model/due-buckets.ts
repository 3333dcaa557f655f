/** Stretches by the due periods that they answer: those of one bucket answer the same ones. */
import type { Stretch } from "./calendar.ts";
import { monthOf, MONTHS_OF, type PeriodScheme } from "./period.ts";
import type { Frequency, ReportingPlan } from "./reporting.ts";

export interface DueBuckets {
  of(stretch: Stretch): string;
}

/** null: nothing falls due more than once. `schemeOf`: the scheme by which a form's periods are bound. */
export function dueBuckets(
  plan: ReportingPlan,
  schemeOf: (form: string) => PeriodScheme,
): DueBuckets | null {
  const due = new Map<string, { readonly frequency: Frequency; readonly scheme: PeriodScheme }>();
  for (const [form, { frequency }] of plan) {
    if (frequency === null) continue;
    const scheme = schemeOf(form);
    due.set(JSON.stringify([frequency, scheme.id]), { frequency, scheme });
  }
  if (due.size === 0) return null;
  const all = [...due.values()];
  return {
    of: (stretch) =>
      all.map(({ frequency, scheme }) => periodOf(stretch, frequency, scheme)).join(" "),
  };
}

/** The period that the days lie in; where they cross some, the days themselves. */
function periodOf({ start, end }: Stretch, frequency: Frequency, scheme: PeriodScheme): string {
  const of = (day: string) => {
    const { year, index } = monthOf(day, scheme);
    const first = (scheme.firstMonth ?? 1) - 1;
    return Math.floor((year * 12 + index - 1 - first) / MONTHS_OF[frequency]);
  };
  const [first, last] = [of(start), of(end)];
  return first === last ? String(first) : `${start}..${end}`;
}
