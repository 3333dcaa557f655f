/** What an office's own form asks of a run by its labels: what its cells are for, and totals of other days. */
import { datesPeriod } from "../model/period.ts";
import type { AggregateReport } from "../model/report.ts";
import { runAggregate } from "../pipeline/aggregate.ts";
import type { AggregateOptions } from "../pipeline/aggregate-options.ts";
import type { RunOptions } from "../pipeline/options.ts";
import type { ReportDocument } from "../present/document.ts";

/** `file`: the form, as shown. */
export function formParts(
  report: AggregateReport,
  asked: AggregateOptions,
  file: string,
): Required<Pick<ReportDocument, "places" | "totalsOf">> {
  return {
    places: placesIn(report, asked, file),
    // The submissions are counted anew, for these days or by this breakdown.
    totalsOf: async (window, by) => {
      const period = window === null ? asked.period : datesPeriod(window, asked.scheme);
      return (await runAggregate({ ...asked, period, by, compare: null, opens: false })).report;
    },
  };
}

/** A data set gives the totals that it was asked for, and no others. */
export function placesIn(
  report: AggregateReport,
  asked: RunOptions & Pick<AggregateOptions, "only">,
  file: string,
): Required<ReportDocument>["places"] {
  return async (form) => {
    const { formPlaces } = await import("../pipeline/form-places/index.ts");
    return formPlaces(form, file, { ...report, only: asked.only }, asked);
  };
}
