/** What the readers of large files share. */
import type { CellTable } from "../../model/cell-table.ts";
import type { PieceSizes } from "../../model/piece-sizes.ts";
import type { CellRange, ReadLimits } from "../../model/raw.ts";
import type { TextTable } from "../../model/text-table.ts";
import type { FileBytes, RunningHash } from "./file-bytes.ts";

/** Whether a batch is handed on. */
export function isFull({ rowCount, cellCount }: CellTable, { rows, cells }: PieceSizes): boolean {
  return rowCount >= rows || cellCount >= cells;
}

/** Within this folder: the file is not one that can be read so, or nobody wants more of its pieces. */
export class Stopped extends Error {}

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
