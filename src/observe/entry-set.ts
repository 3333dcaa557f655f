/** Accepted rows with the entries that they made. */
import type { Lost } from "./sources.ts";
import type { CellAccount } from "./row-maker.ts";
import type { Entry, SourceRow } from "./entry.ts";
import type { Step } from "./running-steps.ts";
import type { SettledSheet } from "./settled-sheet.ts";

export interface EntrySet {
  readonly rows: readonly SourceRow[];
  readonly entries: readonly Entry[];
  readonly cells: readonly CellAccount[];
  /** Sheets with rows whose flows are added up where they stand; they have no entries. */
  readonly settled: readonly SettledSheet[];
  /** Running totals that were turned into increments, and out of what. */
  readonly steps?: readonly Step[];
  /** Rows in error. */
  readonly lost: readonly Lost[];
}
