/** `--compare`: the same totals of an earlier period, from the same submissions. */
import type { Judged } from "./judged.ts";
import type { AggregateInput } from "../aggregate/input.ts";
import { aggregate, type Aggregated } from "../aggregate/index.ts";
import { compareRows } from "../aggregate/compare.ts";
import { evenness, type Remade } from "../aggregate/even.ts";
import type { Period } from "../model/period.ts";
import { comparedPeriod, type CompareWith } from "../model/period-shift.ts";
import type { AggregateReport, Coverage, Note, ReportRow } from "../model/report.ts";
import { observe } from "../observe/index.ts";
import { boundaryNotes, breakDays, seriesNotes } from "./boundary-notes.ts";
import { totalsInput } from "./totals-input.ts";

export interface Compared {
  readonly rows: readonly ReportRow[];
  readonly compare: NonNullable<AggregateReport["compare"]>;
  readonly notes: readonly Note[];
}

/** `input` is what the period's own totals were made of. */
export function compareWith(
  how: CompareWith,
  now: Aggregated,
  input: AggregateInput,
  period: Period,
  judged: Judged,
): Compared {
  const earlier = comparedPeriod(period, how, judged.context.scheme);
  const observed = observe(judged.sheets, judged.rejected, earlier, judged.context);
  const before = {
    ...input,
    ...totalsInput(judged, observed, earlier, {
      catalogue: input.catalogue,
      reporting: input.plan,
    }),
  };
  const past = aggregate(before);
  const even = evenness(remade(past, before), remade(now, input));
  const span = { start: earlier.start, end: period.end };
  // On the boundaries of one day nothing is crossed.
  const breaks = breakDays(
    judged.registry,
    now.restated === null ? [...new Set(now.units)] : [],
    span,
  );
  return {
    rows: compareRows({ now, period, past, earlier, even, breaks: breaks.days }),
    compare: { with: how, period: earlier, reporting: coverageOf(past.rows) },
    notes: [
      ...(past.rows.length === 0
        ? [{ code: "nothing-to-compare", facts: { period: earlier.code } }]
        : []),
      ...boundaryNotes(breaks, judged.registry, span),
      ...seriesNotes(now.indicators, span),
    ],
  };
}

/** The totals with what they were made of. */
export function remade(result: Aggregated, input: AggregateInput): Remade {
  const remake = (observations: AggregateInput["observations"]) =>
    aggregate({ ...input, observations });
  return { result, observations: input.observations, remake };
}

/** Who had reported, over the units of the highest level shown. */
function coverageOf(rows: readonly ReportRow[]): Coverage | null {
  const level = rows[0]?.unit.level;
  const own = rows.filter(({ unit, by }) => {
    return unit.level === level && unit.unallocated !== true && Object.keys(by).length === 0;
  });
  if (own.length === 0) return null;
  const actual = own.reduce((sum, { reporting }) => sum + reporting.actual, 0);
  if (own.some(({ reporting }) => reporting.expected === null))
    return { expected: null, actual, rate: null };
  const expected = own.reduce((sum, { reporting }) => sum + (reporting.expected ?? 0), 0);
  return {
    expected,
    actual,
    rate: expected === 0 ? null : Math.round((actual / expected) * 10_000) / 10_000,
  };
}
