/** Tables over years: the shape of `summary --format json`, with what its table needs besides. */
import type { SpanChange } from "./change.ts";
import type { Indicator } from "./catalogue.ts";
import type { Period } from "./period.ts";
import type { AggregateReport, ReportUnit, ReportValue } from "./report.ts";

export interface SummaryRow {
  /** Tells units apart that share code and name at different times. */
  readonly id: string;
  readonly unit: ReportUnit;
  readonly indicator: string;
  /** One for each period, then the total by the indicator's operator over time. */
  readonly cells: readonly ReportValue[];
  /** Average a year; null for a stock, a ratio, or where a year is missing. */
  readonly average: number | null;
  /** From the first year to the last; null where either is missing or hedged. */
  readonly change: SpanChange | null;
}

export interface SummaryReport extends Pick<
  AggregateReport,
  | "boundaries"
  | "restated"
  | "findings"
  | "sources"
  | "sheets"
  | "balance"
  | "notes"
  | "provisional"
  | "disclosure"
  | "hierarchy"
> {
  /** The columns, in order of time; at least one. */
  readonly periods: readonly Period[];
  /** What goes down: indicators of each unit, or units of each indicator. */
  readonly layout: "by-indicator" | "by-unit";
  /** Tables for people show the units of the highest level only, and say so. */
  readonly topOnly: boolean;
  readonly indicators: readonly Indicator[];
  readonly rows: readonly SummaryRow[];
}

/** The units of a summary in the order of its rows: a figure's place is its unit's times the columns, and its column. */
export function unitPlaces(rows: readonly Pick<SummaryRow, "id">[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { id } of rows) if (!places.has(id)) places.set(id, places.size);
  return places;
}
