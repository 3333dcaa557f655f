/** What reading a form finds wrong with its labels; what it finds wrong with the numbers that were put there is nobody's. */
import type { Problem } from "../../model/finding.ts";

const CODES: ReadonlySet<string> = new Set([
  "label-not-understood",
  "label-conflict",
  "unknown-column",
  "duplicate-column",
  "missing-column",
  "unknown-unit",
  "ambiguous-unit",
  "unit-conflict",
  "invalid-period",
  "period-conflict",
  "personal-data",
]);

export const isOfLabels = ({ code, severity }: Problem): boolean =>
  CODES.has(code) && severity !== "warning" && severity !== "information";
