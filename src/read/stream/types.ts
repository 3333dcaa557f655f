/** What the readers of large files share. */
import type { CellTable } from "../../model/cell-table.ts";
import type { CellRange, ReadLimits } from "../../model/raw.ts";
import type { TextTable } from "../../model/text-table.ts";
import type { FileBytes, RunningHash } from "./file-bytes.ts";

/** Rows handed on at a time; of wide tables so many as hold these cells. */
export const BATCH_ROWS = 4096;
export const BATCH_CELLS = 128 * 1024;

export function isFull({ rowCount, cellCount }: CellTable): boolean {
  return rowCount >= BATCH_ROWS || cellCount >= BATCH_CELLS;
}

/** Texts kept at a time. */
export const MOST_TEXTS = 50_000;
/** Bytes of a file for which it pays to start a thread: one that inflates, one that scans. */
export const WORTH_INFLATING_BESIDE = 16 * 1024 * 1024;
export const WORTH_SCANNING_BESIDE = 40 * 1024 * 1024;

/** The file is not one that can be read so; it is read whole. */
export class NotStreamed extends Error {}

export interface StreamSource {
  readonly file: FileBytes;
  readonly path: string;
  readonly limits: ReadLimits;
  readonly texts: TextTable;
  readonly hash: RunningHash;
  readonly jobs: number;
}

export interface StreamedParts {
  /** The place of the sheet in its workbook, and how many it has: the others are empty. */
  readonly sheetIndex: number;
  readonly sheets: number;
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
  readonly sha256: string;
}

/** The table is emptied after, and may be given other memory for what follows. */
export type TakeCells = (cells: CellTable, sheet: string) => void;
