/** A workbook before it is written: cells by address, and what the generator knows about them. */
import type { WorldUnit } from "./world.ts";

export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly format?: string }
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "formula"; readonly formula: string; readonly result: number }
  | { readonly kind: "uncalculated"; readonly formula: string }
  | { readonly kind: "error"; readonly error: "#REF!" | "#DIV/0!" | "#N/A" };

export interface At {
  readonly row: number;
  readonly column: number;
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A count as the generator means it; null value: nothing was reported. */
export interface Count extends At {
  readonly value: number | null;
  /** Written in full in its own cell, not merged, not a sign, not hedged. */
  readonly plain: boolean;
}

export interface When {
  readonly start: string;
  readonly end: string;
  readonly dated: boolean;
}

export type CodeField = "partner" | "activity" | "category" | "offence" | "group" | "model_type";

/** What one row says, in the generator's own terms. */
export interface Rec {
  readonly row: number;
  readonly unit: WorldUnit;
  readonly when: When;
  readonly codes: Partial<Record<CodeField, string | null>>;
  readonly counts: ReadonlyMap<string, Count>;
  /** The cell that names the unit; null: the title, a group or nothing does. */
  readonly unitCell: At | null;
  readonly timeCell: At | null;
  /** Says again what other rows say: a cross-check, in no total. */
  readonly restates?: boolean;
}

export interface TotalRec {
  readonly row: number;
  readonly label: At;
  readonly covers: readonly Rec[];
  /** Columns with a figure. */
  readonly cells: ReadonlyMap<string, At>;
  /** The same rows, and no other reading of the label. */
  readonly grand: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly form: string | null;
  readonly cells: Map<string, Cell>;
  readonly merges: Merge[];
  hidden: boolean;
  readonly hiddenRows: number[];
  /** Rows of the heading, top and bottom. */
  readonly heading: readonly [number, number];
  readonly columns: ReadonlyMap<string, number>;
  readonly lastColumn: number;
  readonly recs: readonly Rec[];
  readonly totals: readonly TotalRec[];
  readonly periodAt: At | null;
  /** What tells the district of a commune. */
  readonly scope: "none" | "title" | "group" | "column" | "folder";
}

export const WRITERS = [
  "exceljs",
  "sheetjs",
  "xls",
  "ods",
  "csv-semicolon",
  "csv-comma",
  "csv-tab",
  "csv-bom",
  "csv-utf16",
] as const;
export type Writer = (typeof WRITERS)[number];

export interface Book {
  /** Relative to the input folder. */
  readonly file: string;
  readonly writer: Writer;
  readonly sheets: Sheet[];
  readonly date1904: boolean;
}

export function isCsv(writer: Writer): boolean {
  return writer.startsWith("csv");
}

export const keyAt = (row: number, column: number): string => `${row},${column}`;

export function atOf(key: string): At {
  const [row, column] = key.split(",").map(Number);
  return { row: row as number, column: column as number };
}

export function lastRow(sheet: Sheet): number {
  let last = 0;
  for (const key of sheet.cells.keys()) last = Math.max(last, atOf(key).row);
  for (const merge of sheet.merges) last = Math.max(last, merge.bottom);
  return last;
}

/** A copy that can be spoilt. */
export function cloneBook(book: Book): Book {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(sheet.cells),
    merges: [...sheet.merges],
    hiddenRows: [...sheet.hiddenRows],
  }));
  return { ...book, sheets };
}
