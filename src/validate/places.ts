/** Places and small readings that several checks share. */
import type { Place } from "../model/finding.ts";
import type { CountCell, FormRow, PlacedSheet, TextAt } from "../model/form-sheet.ts";
import { columnLetter } from "../util/a1.ts";

export function cellPlace(
  sheet: PlacedSheet,
  at: { readonly row: number; readonly column: number },
): Place {
  return { file: sheet.file, sheet: sheet.sheet, row: at.row, column: at.column };
}

/** The heading of a field's column as written on the sheet, its lowest part; else the field's id. */
export function headingOf(sheet: PlacedSheet, field: string, column?: number): string {
  const found =
    sheet.columns.find((candidate) => candidate.column === column && candidate.field === field) ??
    sheet.columns.find((candidate) => candidate.field === field);
  return found?.heading ?? field;
}

/** The exact number of a cell: read, not missing, not hedged. Else null. */
export function exactOf(cell: CountCell | undefined): number | null {
  if (cell === undefined || !cell.reading.ok) return null;
  const { value, qualifier } = cell.reading.value;
  return qualifier === "=" ? value : null;
}

/** At least this many, where the cell says so; null where nothing is known. */
export function atLeast(cell: CountCell | undefined): number | null {
  return cell === undefined || !cell.reading.ok ? null : cell.reading.value.lower;
}

/** The cell belongs to this row alone, not to a merged cell that reaches over several. */
export function isOwn(cell: CountCell | undefined, row: FormRow): boolean {
  return cell !== undefined && cell.row === row.row;
}

/** The leftmost known cell of a row: where a finding about the whole row is put. */
export function rowStart(row: FormRow): { row: number; column: number } {
  const texts: (TextAt | null)[] = [row.unit, row.unitCode, row.district, row.time.at];
  let column = Number.POSITIVE_INFINITY;
  for (const at of texts)
    if (at !== null && at.row === row.row) column = Math.min(column, at.column);
  for (const code of row.codes.values()) {
    if (code.row === row.row) column = Math.min(column, code.column);
  }
  for (const count of row.counts.values()) {
    if (count.row === row.row) column = Math.min(column, count.column);
  }
  return { row: row.row, column: Number.isFinite(column) ? column : 1 };
}

/** `A12`, or `Trang tính!A12` with the sheet's name. */
export function reference(at: { row: number; column: number }, sheet?: string): string {
  const cell = `${columnLetter(at.column)}${at.row}`;
  return sheet === undefined || sheet === "" ? cell : `${sheet}!${cell}`;
}
