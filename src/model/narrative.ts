/** What `antq narrate` writes: one paragraph a unit. */
import type { Period } from "./period.ts";
import type { Disclosure, ReportUnit } from "./report.ts";

export interface NarrateReport {
  readonly period: Period;
  readonly paragraphs: readonly { readonly unit: ReportUnit; readonly text: string }[];
  readonly provisional: boolean;
  /** `--disclosure`: what is not said; absent: everything is. */
  readonly disclosure?: Disclosure;
}
