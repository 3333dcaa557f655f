/** Which severities a workspace may set. */
import type { RunOptions } from "./options.ts";

type Severities = RunOptions["severities"];

/**
 * What these codes stand at cannot be counted, or would be counted twice. A workspace may have `check` pass over
 * them; totals without them, and without a word, would be wrong in silence, so there they stay errors.
 */
const UNCOUNTABLE: ReadonlySet<string> = new Set([
  "file-unreadable",
  "duplicate-file",
  "missing-column",
  "duplicate-column",
  "required-value",
  "not-a-number",
  "ambiguous-number",
  "not-an-integer",
  "negative-count",
  "number-too-large",
  "formula-error",
  "formula-not-calculated",
  "invalid-date",
  "invalid-period",
  "unknown-unit",
  "ambiguous-unit",
  "unit-conflict",
  "unit-not-in-force",
  "personal-data",
  "duplicate-submission",
  "overlapping-period",
  "label-not-understood",
  "label-conflict",
  "period-conflict",
  "outline-mismatch",
  "no-figures",
]);

/** The overrides that a run which makes totals may follow. */
export function forTotals(severities: Severities): Severities {
  return Object.fromEntries(Object.entries(severities).filter(([code]) => !UNCOUNTABLE.has(code)));
}
