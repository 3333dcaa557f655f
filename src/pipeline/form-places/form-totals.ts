/** What a form is filled from. */
import type { Stretch } from "../../model/calendar.ts";
import type { Period } from "../../model/period.ts";

/** The totals that the form is to hold. */
export interface FormTotals {
  readonly period: Period;
  /** Absent: nothing is compared. */
  readonly compare?: { readonly with: string; readonly period: Stretch };
  /** The only indicators that were asked for; null: all. */
  readonly only: readonly string[] | null;
}
