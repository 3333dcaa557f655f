/** Rows of files that were read before, for excerpts: the files are read again rather than all kept. */
import type { CellTable } from "../model/cell-table.ts";
import type { Finding } from "../model/finding.ts";
import { type RawRow, type ReadLimits, UnreadableFile } from "../model/raw.ts";
import { rowOf } from "../model/raw-sheet.ts";
import { type InputFile, readWorkbook, streamFile } from "../read/index.ts";
import { keyOf } from "../util/keys.ts";
import type { RunOptions } from "./options.ts";
import { sortedInputs } from "./read.ts";

/** The row by file, sheet and number; null where it was not asked for, or is not there any more. */
export type RowLookup = (file: string, sheet: string, row: number) => RawRow | null;

/** By sheet: the numbers of its rows, rising. */
type Wanted = ReadonlyMap<string, readonly number[]>;

/** The rows at which the findings stand. */
export async function rowsAgain(
  findings: readonly Finding[],
  options: RunOptions,
): Promise<RowLookup> {
  const rows = new Map<string, RawRow>();
  const keep = (file: string) => (sheet: string, row: RawRow) => {
    rows.set(keyOf(file, sheet, row.row), row);
  };
  const wanted = rowsOf(findings);
  for (const input of wanted.size === 0 ? [] : await sortedInputs(options)) {
    const own = wanted.get(input.file);
    if (own === undefined) continue;
    if (!inPieces(input, own, options, keep(input.file)))
      await whole(input, own, options.limits, keep(input.file));
  }
  return (file, sheet, row) => rows.get(keyOf(file, sheet, row)) ?? null;
}

function rowsOf(findings: readonly Finding[]): ReadonlyMap<string, Wanted> {
  const files = new Map<string, Map<string, Set<number>>>();
  for (const { place } of findings) {
    const { file, sheet, row } = place;
    if (sheet === undefined || row === undefined) continue;
    const sheets = files.get(file) ?? new Map<string, Set<number>>();
    files.set(file, sheets);
    sheets.set(sheet, (sheets.get(sheet) ?? new Set<number>()).add(row));
  }
  const rising = (rows: Set<number>) => [...rows].sort((a, b) => a - b);
  const inOrder = (sheets: Map<string, Set<number>>): Wanted =>
    new Map([...sheets].map(([sheet, rows]) => [sheet, rising(rows)]));
  return new Map([...files].map(([file, sheets]) => [file, inOrder(sheets)]));
}

type Keep = (sheet: string, row: RawRow) => void;

/** False: the file is not large, or has to be read whole. */
function inPieces(input: InputFile, wanted: Wanted, options: RunOptions, keep: Keep): boolean {
  if (input.path === null) return false;
  let next = 0;
  const sink = {
    take(cells: CellTable, sheet: string) {
      const rows = wanted.get(sheet) ?? [];
      const last = cells.rows[cells.rowCount - 1] ?? 0;
      for (; next < rows.length && (rows[next] as number) <= last; next++) {
        const at = cells.find(rows[next] as number);
        if (at >= 0) keep(sheet, cells.rowAt(at));
      }
      return true;
    },
    forgetTexts() {},
    end: () => true,
  };
  return streamFile(input.path, options.limits, sink, options.jobs) !== null;
}

async function whole(
  input: InputFile,
  wanted: Wanted,
  limits: ReadLimits,
  keep: Keep,
): Promise<void> {
  try {
    for (const sheet of (await readWorkbook(input, limits)).sheets) {
      for (const number of wanted.get(sheet.name) ?? []) {
        const row = rowOf(sheet, number);
        if (row !== null) keep(sheet.name, row);
      }
    }
  } catch (error) {
    // It could be read before: that it is gone now is no fault of the submissions.
    if (!(error instanceof UnreadableFile)) throw error;
  }
}
