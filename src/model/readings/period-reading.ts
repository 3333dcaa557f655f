/** What a text was read as: a period, or why it is none. */
import type { Stretch } from "../calendar.ts";
import type { PeriodLabel } from "../period.ts";

export type InvalidPeriodReason =
  | "year-missing"
  | "two-digit-year"
  | "no-such-month"
  | "no-such-quarter"
  | "no-such-day"
  | "end-before-start"
  | "several"
  | "conflict"
  /** A week, ten days, an instalment: which days is not said. */
  | "dates-missing"
  /** "Tính đến ngày 31/3/2020": since when is not said. */
  | "end-only"
  /** Words beside the period were not understood, and could change it. */
  | "words-left"
  | "not-a-period";

/** Months of a year that is not said ("6 tháng đầu năm"), to be joined with a year column. */
export interface PartialPeriod {
  readonly first: number;
  readonly last: number;
  /** Said by the numbers of months: the calendar's. */
  readonly named?: true;
}

/** `cumulative`: the text says "lũy kế". */
export type PeriodReading = (
  | { readonly kind: "label"; readonly label: PeriodLabel }
  | { readonly kind: "stretch"; readonly stretch: Stretch }
  /** Whole years under a scheme (`bindYears`). */
  | { readonly kind: "years"; readonly from: number; readonly to: number }
  /** Months that make no quarter, half or year; bound month by month. */
  | { readonly kind: "months"; readonly from: PeriodLabel; readonly to: PeriodLabel }
  | {
      readonly kind: "invalid";
      readonly reason: InvalidPeriodReason;
      readonly partial?: PartialPeriod;
      /** `several`: the year of all of them. */
      readonly year?: number;
      readonly roles?: PeriodsByRole;
    }
) & { readonly cumulative?: true };

/** "Tháng 6 và lũy kế 6 tháng năm 2024": a period only where a table tells the two apart. */
export interface PeriodsByRole {
  readonly own: PeriodReading;
  readonly cumulative: PeriodReading;
}
