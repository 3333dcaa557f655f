/** Tables over years: the shape of `summary --format json`, with what its table needs besides. */
import type { Indicator } from "../model/catalogue.ts";
import type { Period } from "../model/period.ts";
import type { AggregateReport, ReportUnit, ReportValue } from "../model/report.ts";

export interface SummaryRow {
  readonly unit: ReportUnit;
  readonly indicator: string;
  /** One for each period, then the total by the indicator's operator over time. */
  readonly cells: readonly ReportValue[];
  /** Average a year; null for a stock, a ratio, or where a year is missing. */
  readonly average: number | null;
}

export interface SummaryReport extends Pick<
  AggregateReport,
  "boundaries" | "findings" | "sources" | "sheets" | "balance" | "notes" | "provisional"
> {
  /** The columns, in order of time; at least one. */
  readonly periods: readonly Period[];
  /** What goes down: indicators of each unit, or units of each indicator. */
  readonly layout: "by-indicator" | "by-unit";
  readonly indicators: readonly Indicator[];
  readonly rows: readonly SummaryRow[];
}
