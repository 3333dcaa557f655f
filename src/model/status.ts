/** Who must report, who has, who is late: the shape of `status --format json`, with what its table needs besides. */
import type { CalendarDate } from "./calendar.ts";
import type { Period } from "./period.ts";
import type { Frequency } from "./reporting.ts";
import type { AggregateReport, ReportUnit } from "./report.ts";
import type { Level } from "./unit.ts";

export type ReportState = "reported" | "missing" | "late" | "not-expected";

/** One report that is due, or was sent without being due. */
export interface StatusLine {
  /** null: any form, because none is declared. */
  readonly form: string | null;
  /** The code of its period; null: once in the window. */
  readonly period: string | null;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** The last day on which it is on time; null: none is declared, or the holidays of that year are not known. */
  readonly due: CalendarDate | null;
  readonly state: ReportState;
  /** Missing, and its due day has passed; null where there is no due day. */
  readonly overdue: boolean | null;
  readonly files: readonly string[];
  /** Files of the unit for it of which no row could be accepted. */
  readonly refused: readonly string[];
  /** The date that the report bears; null: it bears none. */
  readonly submitted: CalendarDate | null;
}

export interface StatusUnit {
  readonly unit: ReportUnit;
  /** The worst of its reports: missing, then late, then reported. */
  readonly state: ReportState;
  readonly files: readonly string[];
  /** Of its latest report. */
  readonly submitted: CalendarDate | null;
  readonly reports: readonly StatusLine[];
}

/** DHIS2's names; rates in per cent, two decimals. null: unknown (no registry, or no due day declared). */
export interface ReportingMetrics {
  readonly EXPECTED_REPORTS: number | null;
  readonly ACTUAL_REPORTS: number;
  readonly ACTUAL_REPORTS_ON_TIME: number | null;
  readonly REPORTING_RATE: number | null;
  readonly REPORTING_RATE_ON_TIME: number | null;
}

export interface StatusForm {
  readonly form: string | null;
  readonly label: { readonly vi: string; readonly en: string } | null;
  readonly level: Level | null;
  readonly frequency: Frequency | null;
  readonly metrics: ReportingMetrics;
}

export interface StatusReport extends Pick<
  AggregateReport,
  "findings" | "sources" | "sheets" | "balance" | "notes" | "periodFromData"
> {
  readonly period: Period;
  /** The day by which lateness goes. */
  readonly today: CalendarDate;
  readonly metrics: ReportingMetrics;
  readonly forms: readonly StatusForm[];
  readonly units: readonly StatusUnit[];
}
