/** What the reading of a count knows of its column. */

/** How the other cells of the column are written: evidence for the message, never a decision. */
export interface ColumnEvidence {
  readonly plainIntegers: number;
  readonly dotThousands: number;
  readonly commaThousands: number;
  readonly decimals: number;
}

export interface CountContext {
  readonly required: boolean;
  /** The half that the column takes of a cell like `43/51`; null: it takes no fractions. */
  readonly fraction: "part" | "whole" | null;
  /** A measure: `12,5` is 12.5. */
  readonly decimalsAllowed: boolean;
  /** false for CSV, where every number is text: no `number-as-text`. */
  readonly workbook: boolean;
  /** Folded texts that stand for "no figure", besides the signs of the yearbook. */
  readonly missingSigns?: ReadonlySet<string> | undefined;
  /** The column's evidence, reckoned when it is asked for. */
  readonly evidence?: () => ColumnEvidence | undefined;
}
