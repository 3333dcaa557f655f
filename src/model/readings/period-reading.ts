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
  | "not-a-period";

/** A label without its year ("6 tháng đầu năm"), to be joined with a year column. */
export interface PartialLabel {
  readonly type: PeriodLabel["type"];
  readonly index: number;
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
      readonly partial?: PartialLabel;
    }
) & { readonly cumulative?: true };

export function outOfBounds(type: PeriodLabel["type"], index: number): InvalidPeriodReason | null {
  if (type === "month" && !(index >= 1 && index <= 12)) return "no-such-month";
  if (type === "quarter" && !(index >= 1 && index <= 4)) return "no-such-quarter";
  return null;
}
