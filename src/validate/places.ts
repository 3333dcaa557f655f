/** Places and small readings that several checks share. */
import type { Place } from "../model/finding.ts";
import type { FormRow, FormSheet, TextAt } from "../model/form-sheet.ts";
import { columnLetter } from "../util/a1.ts";

export function cellPlace(
  sheet: FormSheet,
  at: { readonly row: number; readonly column: number },
): Place {
  return { file: sheet.file, sheet: sheet.sheet, row: at.row, column: at.column };
}

/** The heading of a field's column as written on the sheet, its lowest part; else the field's id. */
export function headingOf(sheet: FormSheet, field: string, column?: number): string {
  const found =
    sheet.columns.find((candidate) => candidate.column === column && candidate.field === field) ??
    sheet.columns.find((candidate) => candidate.field === field);
  return found?.heading ?? field;
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
