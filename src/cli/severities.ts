/** `severities:` of antq.yaml: every code must be one that can be found. */
import { CHECKS } from "../validate/index.ts";
import type { RunOptions } from "../pipeline/options.ts";
import { UsageError } from "./errors.ts";
import { nearest } from "./nearest.ts";

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

/** Stops at the first unknown code, with the nearest right one. `own`: codes of the user's rules. */
export function refuseUnknownCodes(codes: readonly string[], own: readonly string[]): void {
  const known = [...CHECKS.map(({ code }) => code), ...own];
  const wrong = codes.find((code) => !known.includes(code));
  if (wrong === undefined) return;
  const right = nearest(wrong, known);
  throw new UsageError({
    vi: `antq.yaml (severities): không có mã lỗi "${wrong}".${right === null ? "" : ` Có phải "${right}"?`}`,
    en: `antq.yaml (severities): there is no finding code "${wrong}".${right === null ? "" : ` Did you mean "${right}"?`}`,
  });
}
