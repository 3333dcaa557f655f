/** Large files read piece by piece where they lie: `.xlsx` with one sheet that is not empty, and CSV in UTF-8. */
import { statSync } from "#host/files.ts";
import type { CellTable } from "../../model/cell-table.ts";
import type { PieceSizes } from "../../model/piece-sizes.ts";
import { type ReadLimits, UnreadableFile, type WorkbookFormat } from "../../model/raw.ts";
import { TextTable } from "../../model/text-table.ts";
import { LegacyColumns } from "../encoding/workbook.ts";
import { OddQuoting } from "../formats/csv/scan.ts";
import { UnsortedRows } from "../formats/xlsx/rows.ts";
import { scanBeside } from "./scan-beside.ts";
import { streamCsv } from "./csv.ts";
import { FileBytes, RunningHash } from "./file-bytes.ts";
import { tableWithin } from "../within-limits.ts";
import { Stopped, type StreamedParts } from "./types.ts";
import { streamXlsx } from "./xlsx.ts";

export type { StreamedParts } from "./types.ts";

/** A file that is worth being read piece by piece. */
export function isLarge(path: string, { leastBytes }: PieceSizes): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= leastBytes;
}

/** Takes a sheet piece by piece. */
export interface BatchSink {
  /** The table is emptied after. False: it wants no more, the file is to be read whole. */
  take(cells: CellTable, sheet: string, format: WorkbookFormat): boolean;
  /** The numbers of texts mean nothing any more. */
  forgetTexts(): void;
  /** All rows have been taken. False: the file is to be read whole. */
  end(parts: StreamedParts): boolean;
}

/**
 * Reads a large file into the sink and gives its fingerprint; null where it is to be read whole: it is
 * small, or it is none that can be read so, or the sink says it. Faults of the file show when it is read whole.
 */
export function streamFile(
  path: string,
  limits: ReadLimits,
  sink: BatchSink,
  jobs: number,
): { readonly sha256: string; readonly format: WorkbookFormat } | null {
  if (!isLarge(path, limits.pieces)) return null;
  const file = new FileBytes(path);
  try {
    if (file.size > limits.fileBytes) return null;
    const head = file.slice(0, 4).toString("latin1");
    const texts = new TextTable();
    const legacy = new LegacyColumns();
    const format = head.startsWith("PK") ? "xlsx" : "csv";
    const take = (cells: CellTable, sheet: string): void => {
      tableWithin(cells, limits);
      legacy.add(cells);
      if (!sink.take(cells, sheet, format)) throw new Stopped();
      if (texts.texts.length < limits.pieces.texts) return;
      texts.clear();
      sink.forgetTexts();
    };
    const hash = new RunningHash();
    const source = { file, path, limits, texts, hash, jobs };
    const scan = format === "xlsx" ? streamXlsx : streamCsv;
    const parts = scanBeside(source, format, take) ?? scan(source, take);
    if (legacy.verdict() !== null || !sink.end(parts)) return null;
    return { sha256: parts.sha256, format };
  } catch (error) {
    if (OTHERWISE.some((kind) => error instanceof kind)) return null;
    throw error;
  } finally {
    file.close();
  }
}

/** What ends the reading in pieces and no more: whatever is wrong with the file is told when it is read whole. */
const OTHERWISE = [Stopped, UnreadableFile, OddQuoting, UnsortedRows];
