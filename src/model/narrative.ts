/** What `antq narrate` writes: one paragraph a unit. */
import type { Period } from "./period.ts";
import type { ReportUnit } from "./report.ts";

export interface NarrateReport {
  readonly period: Period;
  readonly paragraphs: readonly { readonly unit: ReportUnit; readonly text: string }[];
  readonly provisional: boolean;
}
