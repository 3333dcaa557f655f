/** What an office declares of its reporting (`reporting:` of antq.yaml): who owes a form, how often, until when. */
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
