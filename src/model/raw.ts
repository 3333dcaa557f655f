/**
 * What a reader gives: a workbook of sheets of rows of typed cells, each with its
 * address. Nothing is interpreted here beyond the type that the file itself states.
 */
import type { RawRow } from "./raw-cell.ts";
import type { CellTable } from "./cell-table.ts";

export type { RawCell, RawRow } from "./raw-cell.ts";
export { DEFAULT_LIMITS, type ReadLimits } from "./limits.ts";
export { UnreadableFile, type FaultyCell, type UnreadableReason } from "./unreadable.ts";

/** Rows and columns count from 1, as in A1 references (A = 1). */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Lines of a CSV that would be lost without a word. */
export interface LineFault {
  /** `quote`: a quoted field swallows lines of the table; `separator`: lines divided by another one. */
  readonly kind: "quote" | "separator";
  /** Where it begins. */
  readonly row: number;
  readonly column: number;
  /** How many lines. */
  readonly lines: number;
  /** The other separator. */
  readonly separator?: string;
}

/** What a CSV has that a workbook has not. */
export interface CsvLines {
  readonly separator: string;
  readonly faults: readonly LineFault[];
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows in rising order; rows without cells may be absent. */
  readonly rows: readonly RawRow[];
  /** The same cells without an object for each, where the reader gives them so (`cellsOf`). */
  readonly cells?: CellTable;
  readonly merges: readonly CellRange[];
  /** Hidden columns, rising. */
  readonly hiddenColumns: readonly number[];
  /** Of a CSV only. */
  readonly csv?: CsvLines;
}

export type WorkbookFormat = "xlsx" | "xls" | "ods" | "csv";

export interface RawWorkbook {
  /** As shown to the user: the input as given, then the path below it, with `/`. */
  readonly file: string;
  readonly format: WorkbookFormat;
  readonly sha256: string;
  readonly sheets: readonly RawSheet[];
  /** A pre-Unicode encoding whose text was converted (`windows-1258`), else null. */
  readonly legacyEncoding: string | null;
}
