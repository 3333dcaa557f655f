/** What changed between two sets of submissions: the shape of `diff --format json`, with what its table needs besides. */
import type { Indicator } from "./catalogue.ts";
import type { CellRef } from "./observation.ts";
import type { Period } from "./period.ts";
import type { AggregateReport, Note, ReportUnit, ReportValue } from "./report.ts";

/** What happened to a report (unit, form, period) between the sets. */
export type ChangeKind = "new" | "gone" | "corrected" | "resubmitted";

/** One cell, or a pair of cells, of the difference of a total. */
export interface DiffPart {
  /** The unit that reported it. */
  readonly unit: string;
  readonly unitCode: string | null;
  readonly kind: ChangeKind;
  /**
   * The cell stands in both sets, but counts in one only: another source of the unit took its
   * place (`superseded`), or no longer does (`restored`).
   */
  readonly because: "superseded" | "restored" | null;
  /** Where it stood, and where it stands; null: in that set there is none. */
  readonly oldCell: CellRef | null;
  readonly newCell: CellRef | null;
  readonly old: number | null;
  readonly new: number | null;
  /** null: only an order of magnitude is known of one of them. */
  readonly difference: number | null;
  /** Distinct counts: the item that is counted, or no longer. */
  readonly item?: string;
}

/** The two values of a total and the cells that make their difference: those add up to it exactly. */
export interface DiffTotal {
  readonly indicator: Indicator;
  readonly old: number | null;
  readonly new: number | null;
  /** A missing total has no cells, so the other's cells are the difference. null: it cannot be stated. */
  readonly difference: number | null;
  readonly parts: readonly DiffPart[];
}

export interface DiffChange extends DiffTotal {
  readonly unit: ReportUnit;
  readonly oldValue: ReportValue | null;
  readonly newValue: ReportValue | null;
  /** Ratios only: each side has its own cells, and `difference` is in points of the ratio. */
  readonly ratio?: { readonly numerator: DiffTotal; readonly denominator: DiffTotal };
}

export interface DiffUnit {
  readonly unit: ReportUnit;
  /** The set, or both, in which the unit has reports. */
  readonly in: "old" | "new" | "both";
  /** Of its reports, each kind once. */
  readonly kinds: readonly ChangeKind[];
  readonly oldFiles: readonly string[];
  readonly newFiles: readonly string[];
}

/** One of the two sets. */
export type DiffSide = Pick<
  AggregateReport,
  "findings" | "sources" | "sheets" | "balance" | "provisional"
> & {
  readonly input: string;
};

export interface DiffReport {
  readonly period: Period;
  readonly periodFromData: boolean;
  readonly boundaries: string;
  readonly old: DiffSide;
  readonly new: DiffSide;
  readonly units: readonly DiffUnit[];
  readonly changes: readonly DiffChange[];
  /** Totals that are the same in both sets, cell by cell. */
  readonly unchanged: number;
  readonly notes: readonly Note[];
}
