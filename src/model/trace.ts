/** From a total back to cells: the shape of `trace --format json`, with what its table needs besides. */
import type { Indicator } from "./catalogue.ts";
import type { CellRef } from "./observation.ts";
import type { Period } from "./period.ts";
import type { AggregateReport, ReportUnit, ReportValue } from "./report.ts";
import type { Value } from "./value.ts";

/** One cell that a total is made of. */
export interface TracePart {
  readonly cell: CellRef;
  /** The unit that reported it. */
  readonly unit: string;
  readonly unitCode: string | null;
  /** A day, or `start..end` for a figure of a whole stretch. */
  readonly date: string;
  readonly value: Value;
  /** Distinct counts: the item that the cell names. */
  readonly item?: string;
  /** A running total: what the cell says, and the earlier cells that are taken off it. */
  readonly written?: number;
  readonly less?: readonly { readonly cell: CellRef; readonly value: number }[];
  /** Restated by shares: the whole figure of which the value is this unit's part. */
  readonly apportioned?: number;
}

/** A value and its cells: their values add up to it exactly. */
export interface TracedTotal {
  readonly indicator: Indicator;
  readonly value: ReportValue;
  readonly parts: readonly TracePart[];
  /** Distinct counts: every item with all the cells that name it; `parts` has the first of each. */
  readonly items?: readonly { readonly item: string; readonly parts: readonly TracePart[] }[];
  /** Cells of the window that are not in it: a finer source, a restatement, a later report. */
  readonly superseded: readonly TracePart[];
  /** Cells that were left blank or not collected. */
  readonly missing: number;
}

export interface TraceReport extends Pick<
  AggregateReport,
  | "boundaries"
  | "findings"
  | "sources"
  | "sheets"
  | "balance"
  | "notes"
  | "provisional"
  | "periodFromData"
> {
  readonly unit: ReportUnit;
  readonly period: Period;
  readonly total: TracedTotal;
  /** Ratios only: the division is last, so each side has its own cells. */
  readonly ratio?: { readonly numerator: TracedTotal; readonly denominator: TracedTotal };
}
