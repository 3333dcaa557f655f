/** Small sheets through reading and mapping, shown as short lines. */
import { rowsInTurn } from "../../src/model/sheet-rows.ts";
import exceljs from "exceljs";
import type { FormRow, FormSheet } from "../../src/model/form-sheet.ts";
import { a1, columnLetter } from "../../src/util/a1.ts";
import { type Files, type Settings, sheetsOf } from "../support/run-files.ts";

export type Cell = string | number | Date | null;

export interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  /** `A1:B2`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** From 1. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

export async function workbook(sheets: Readonly<Record<string, Sheet>>): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const [name, { rows, ...how }] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name, { state: how.hidden === true ? "hidden" : "visible" });
    for (const cells of rows) sheet.addRow(cells);
    for (const range of how.merges ?? []) sheet.mergeCells(range);
    for (const row of how.hiddenRows ?? []) sheet.getRow(row).hidden = true;
    for (const column of how.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function mapped(files: Files, settings: Settings = {}): Promise<readonly FormSheet[]> {
  return (await sheetsOf(files, settings)).sheets;
}

/** The only sheet of a CSV text. */
export async function mapCsv(text: string, settings: Settings = {}): Promise<FormSheet> {
  const [sheet] = await mapped({ "a.csv": text }, settings);
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** `4: Xã An Đức; valuable_tips=5`, the groups above in brackets, a heading's breakdown in braces. */
export function lines(sheet: FormSheet): string[] {
  return Array.from(rowsInTurn(sheet), (row) => line(row));
}

function line(row: FormRow): string {
  const groups = row.groups.map(({ text }) => `[${text}] `).join("");
  const unit = row.unit?.text ?? row.unitCode?.text ?? "";
  const counts = [...row.counts].map(([field, { reading }]) => {
    return `${field}=${reading.ok ? (reading.value.value ?? reading.value.status) : reading.code}`;
  });
  return `${row.row}: ${groups}${unit}; ${counts.join(" ")}`;
}

/** `7 Cộng = 5 6`: total rows with the rows that they cover. */
export function totals(sheet: FormSheet): string[] {
  return sheet.totals.map(({ row, label, covers }) => `${row} ${label.text} = ${covers.join(" ")}`);
}

/** `A=unit B=-`. */
export function fields(sheet: FormSheet): string {
  return sheet.columns
    .map(({ column, field }) => `${columnLetter(column)}=${field ?? "-"}`)
    .join(" ");
}

export function problems(sheet: FormSheet): string[] {
  return sheet.problems.map(
    ({ code, place }) => `${code} ${a1(place.row ?? 0, place.column ?? 0)}`,
  );
}
