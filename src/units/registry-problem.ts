/** What can be wrong with a registry file: facts here, prose in `registry-text.ts`. */
import type { Fact, Severity } from "../model/finding.ts";

export type RegistryProblemCode =
  | "registry-csv"
  | "registry-empty"
  | "registry-columns"
  | "registry-cells"
  | "registry-required"
  | "registry-level"
  | "registry-date"
  | "registry-dates"
  | "registry-successor"
  | "registry-overlap"
  | "registry-parent"
  | "registry-cycle"
  | "registry-no-successor"
  | "registry-unknown-successor"
  | "registry-open-successor"
  | "registry-shares";

export interface RegistryProblem {
  readonly code: RegistryProblemCode;
  readonly severity: Severity;
  readonly file: string;
  /** From 1, the heading included; 0 where the problem is of no single line. */
  readonly line: number;
  readonly facts: Readonly<Record<string, Fact>>;
}
