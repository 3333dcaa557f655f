/** The rows that errors leave out of every total. */
import type { Finding } from "../model/finding.ts";
import type { PlacedSheet } from "../model/form-sheet.ts";
import { RowsAreSummed } from "../model/row-block.ts";
import { isSummed, rowHeads } from "../model/sheet-rows.ts";
import { refKey } from "../observe/index.ts";
import { keyOf } from "../util/keys.ts";

/** Codes that are about a sheet as a whole though they stand at a heading cell. */
export const WHOLE_SHEET: ReadonlySet<string> = new Set(["missing-column", "duplicate-column"]);

/** Keys of the rows in error. */
export function rejectedRows(
  findings: readonly Finding[],
  sheets: readonly PlacedSheet[],
): Set<string> {
  const rejected = new Set<string>();
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return rejected;
  const readers = new ReadersOfCells(sheets);
  for (const { place, code } of errors) {
    const { file, sheet, row, column } = place;
    if (sheet === undefined || row === undefined || WHOLE_SHEET.has(code)) {
      rejectWhole(file, sheet, sheets, rejected);
      continue;
    }
    rejected.add(refKey(file, sheet, row));
    for (const other of readers.of(file, sheet, row, column))
      rejected.add(refKey(file, sheet, other));
  }
  return rejected;
}

/** A finding without a cell is about its whole sheet or file. */
function rejectWhole(
  file: string,
  sheet: string | undefined,
  sheets: readonly PlacedSheet[],
  rejected: Set<string>,
): void {
  for (const candidate of sheets) {
    if (candidate.file !== file || (sheet !== undefined && candidate.sheet !== sheet)) continue;
    if (isSummed(candidate)) throw new RowsAreSummed();
    for (const { row } of rowHeads(candidate)) rejected.add(refKey(file, candidate.sheet, row));
  }
}

/** A fault above the table, or in a merged cell, is a fault of every row that reads it. */
class ReadersOfCells {
  readonly #sheets = new Map<string, PlacedSheet>();
  /** By sheet and cell; made for sheets that errors are told of. */
  readonly #rows = new Map<PlacedSheet, ReadonlyMap<string, readonly number[]>>();

  constructor(sheets: readonly PlacedSheet[]) {
    for (const sheet of sheets) {
      const key = keyOf(sheet.file, sheet.sheet);
      if (!this.#sheets.has(key)) this.#sheets.set(key, sheet);
    }
  }

  /** The rows whose unit or time cannot be told because of this cell. */
  of(file: string, sheet: string, row: number, column: number | undefined): readonly number[] {
    const own = this.#sheets.get(keyOf(file, sheet));
    if (own === undefined) return [];
    let rows = this.#rows.get(own);
    if (rows === undefined) this.#rows.set(own, (rows = readersIn(own)));
    return rows.get(keyOf(row, column)) ?? [];
  }
}

function readersIn(sheet: PlacedSheet): ReadonlyMap<string, readonly number[]> {
  const readers = new Map<string, number[]>();
  for (const { row, time, place } of rowHeads(sheet)) {
    const cells = [
      place?.kind === "problem" ? place.problem.place : null,
      time.kind === "problem" ? time.at : null,
    ];
    for (const cell of cells) {
      if (cell?.row === undefined) continue;
      const key = keyOf(cell.row, cell.column);
      const known = readers.get(key);
      if (known === undefined) readers.set(key, [row]);
      else known.push(row);
    }
  }
  return readers;
}
