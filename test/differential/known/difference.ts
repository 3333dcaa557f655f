/** A difference from a library that is known: who is right, and why. */
import type { CellSaid } from "../reading.ts";

export interface KnownDifference {
  readonly id: string;
  /** `written`: what a library wrote is not what it was given. */
  readonly reader: "sheetjs" | "exceljs" | "written";
  readonly right: "antq" | "library" | "both";
  readonly why: string;
  /** All of these must hold of the cell or its file. */
  readonly tags: readonly string[];
  /** What differs; a cell where it is not told. */
  readonly where?: "cell" | "merges" | "sheets" | "file";
  readonly ours?: RegExp;
  readonly theirs?: RegExp;
  readonly when?: (ours: CellSaid, theirs: CellSaid) => boolean;
}
