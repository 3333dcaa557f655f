/** Submissions that were read, placed, checked: what every report is made of. */
import type { Registry } from "../units/registry.ts";
import type { ObserveContext } from "../observe/index.ts";
import type { PlacedSheet } from "../model/form-sheet.ts";
import type { Finding } from "../model/finding.ts";

export interface Judged {
  readonly sheets: readonly PlacedSheet[];
  readonly registry: Registry;
  readonly findings: readonly Finding[];
  /** Keys of rows in error: they are in no total. */
  readonly rejected: ReadonlySet<string>;
  readonly context: ObserveContext;
}
