/**
 * What a reader gives: a workbook of sheets of rows of typed cells, each with its
 * address. Nothing is interpreted here beyond the type that the file itself states.
 */
import type { RawRow } from "./raw-cell.ts";
import type { CellTable } from "./cell-table.ts";
import { DEFAULT_PIECES, type PieceSizes } from "./piece-sizes.ts";

export type { RawCell, RawRow } from "./raw-cell.ts";

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

/** Why a file could not be read as a workbook; the words are in `messages/`. */
export type UnreadableReason =
  | "empty"
  /** The system refuses it; the detail is its code (`EACCES`). */
  | "not-opened"
  | "encrypted"
  | "corrupt"
  | "truncated"
  | "not-a-spreadsheet"
  | "no-sheets"
  | "unsupported-format"
  | "too-large"
  | "too-many-faults"
  | "zip-bomb"
  | "entity-bomb";

/** The one cell that makes a file unreadable. */
export interface FaultyCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Thrown by readers. The file's content is never part of the message. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  /** A technical detail without file content, e.g. the part's name or the limit passed. */
  readonly detail: string;
  /** null: the fault is not one cell's. */
  readonly cell: FaultyCell | null;
  constructor(reason: UnreadableReason, detail: string, cell: FaultyCell | null = null) {
    super(`${reason}: ${detail}`);
    this.name = "UnreadableFile";
    this.reason = reason;
    this.detail = detail;
    this.cell = cell;
  }
}

/** Limits a reader keeps, so that a hostile file is refused in milliseconds. */
export interface ReadLimits {
  readonly maxFileBytes: number;
  readonly maxInflatedBytes: number;
  /** Inflated bytes per compressed byte beyond which a part is refused. */
  readonly maxRatio: number;
  readonly maxCells: number;
  /** Of one zip. */
  readonly maxEntries: number;
  /** Of standard input and of a pipe: what comes so is held whole. */
  readonly maxPipedBytes: number;
  /** Until somebody writes into a pipe, and between two pieces. */
  readonly pipeMilliseconds: number;
  readonly pieces: PieceSizes;
}

export const DEFAULT_LIMITS: ReadLimits = {
  maxFileBytes: 2 * 1024 ** 3,
  maxInflatedBytes: 4 * 1024 ** 3,
  maxRatio: 300,
  maxCells: 200_000_000,
  maxEntries: 100_000,
  maxPipedBytes: 128 * 1024 ** 2,
  pipeMilliseconds: 30_000,
  pieces: DEFAULT_PIECES,
};
