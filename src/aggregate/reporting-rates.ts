/** DHIS2's five metrics of reporting, counted from single reports. */
import type { ReportingMetrics, StatusLine } from "../model/status.ts";

/** More reports than are owed is a fault of the program: it is never clamped, never printed. */
export class RateAbove100 extends Error {
  constructor(actual: number, expected: number) {
    super(`${actual} reports counted of ${expected} expected`);
    this.name = "RateAbove100";
  }
}

/** `known` false: without a registry nobody knows who must report. */
export function metricsOf(lines: readonly StatusLine[], known: boolean): ReportingMetrics {
  const counted = lines.filter(({ state }) => state === "reported" || state === "late");
  const actual = counted.length;
  if (!known) {
    const unknown = {
      ACTUAL_REPORTS_ON_TIME: null,
      REPORTING_RATE: null,
      REPORTING_RATE_ON_TIME: null,
    };
    return { EXPECTED_REPORTS: null, ACTUAL_REPORTS: actual, ...unknown };
  }
  const owed = lines.filter(({ state }) => state !== "not-expected");
  const timed = owed.length > 0 && owed.every(({ due }) => due !== null);
  const onTime = counted.filter(
    ({ due, submitted }) => due !== null && submitted !== null && submitted <= due,
  ).length;
  return {
    EXPECTED_REPORTS: owed.length,
    ACTUAL_REPORTS: actual,
    ACTUAL_REPORTS_ON_TIME: timed ? onTime : null,
    REPORTING_RATE: percent(actual, owed.length),
    REPORTING_RATE_ON_TIME: timed ? percent(onTime, owed.length) : null,
  };
}

function percent(actual: number, expected: number): number | null {
  if (actual > expected) throw new RateAbove100(actual, expected);
  return expected === 0 ? null : Math.round((actual / expected) * 10_000) / 100;
}
