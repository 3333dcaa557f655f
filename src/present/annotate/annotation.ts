/** A finding as it is written into a copy of the workbook. */
import type { Severity } from "../../model/finding.ts";

/** A finding in the words that the office reads. `sheet`, `row`, `column` null: the whole file, sheet or row. */
export interface Annotation {
  readonly severity: Severity;
  readonly code: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly cure: string;
  /** What to write instead, where it is known. */
  readonly suggestion: string | null;
  /** Of personal data: the column's heading, which names no person. */
  readonly heading: boolean;
}
