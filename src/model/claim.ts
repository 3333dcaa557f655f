/** What a drafted text claims, and what the submissions say of it (`antq verify`). */
import type { Dimension } from "./catalogue.ts";
import type { Period } from "./period.ts";
import type { ReportUnit } from "./report.ts";
import type { TracePart } from "./trace.ts";
import type { Qualifier, Status } from "./value.ts";

export type ClaimKind = "value" | "change" | "fraction" | "magnitude";
export type Verdict = "confirmed" | "contradicted" | "unmatched";

/** Breakdown members of a figure. */
export type By = Readonly<Record<Dimension, string>>;

/**
 * A number as a sentence gives it. `=` is exact, or what rounds to it where `step` says how finely it was
 * written; `>`, `<` with `closed` hold the number itself ("ít nhất 50").
 */
export interface Amount {
  /** null: an order of magnitude, `lower` to `upper`. */
  readonly value: number | null;
  readonly qualifier: Qualifier;
  /** Decimals written. */
  readonly decimals: number;
  /** Its last digit stands for so many: 100 of "1,3 nghìn"; null where it is exact. */
  readonly step: number | null;
  readonly closed: boolean;
  readonly lower?: number;
  readonly upper?: number;
}

/** What a change is measured in. */
export type ChangeMeasure = "difference" | "percent" | "points";

/** A sentence about a claim, as facts (`messages/` makes the words). */
export interface Why {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface FoundFigure {
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: Status;
  /** Cells behind it. */
  readonly parts: number;
  /** Fractions: the second part; changes: the earlier value. */
  readonly against?: number | null;
}

export interface JudgedClaim {
  readonly text: string;
  /** UTF-16 units of the draft. */
  readonly at: { readonly start: number; readonly end: number };
  readonly indicator: string | null;
  readonly unit: ReportUnit | null;
  readonly by: By;
  readonly period: Period | null;
  readonly kind: ClaimKind;
  readonly claimed: {
    readonly value: number | null;
    readonly qualifier: Qualifier;
    readonly measure: string | null;
    /** Fractions: the second part; changes: the code of the earlier period. */
    readonly against: number | string | null;
  };
  readonly found: FoundFigure | null;
  readonly verdict: Verdict;
  readonly why: Why;
  /** Contradicted ones: the cells of the right figure. */
  readonly trace?: readonly TracePart[];
}

export interface VerifyReport {
  readonly file: string;
  /** As drafted, personal numbers masked. */
  readonly text: string;
  readonly claims: readonly JudgedClaim[];
  readonly provisional: boolean;
}
