/** What antq sees in each sheet: the shape of `inspect --format json`. */
import type { SeenHeadings } from "../model/form-sheet.ts";

export interface InspectColumn {
  /** Letter. */
  readonly column: string;
  readonly heading: string;
  /** null: unknown to the form. */
  readonly field: string | null;
}

export interface InspectSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Non-empty cells. */
  readonly cells: number;
  readonly numbers: number;
  readonly sum: number;
  readonly dates: number;
  /** Cells that hold an error value. */
  readonly errors: number;
  /** null: no known form; the rest is then null or empty. */
  readonly form: string | null;
  /** Of a sheet that is no known form; null: nothing like a heading was seen. */
  readonly seen?: SeenHeadings | null;
  readonly headingRows: readonly [number, number] | null;
  readonly dataRows: readonly [number, number] | null;
  readonly totalRows: readonly number[];
  readonly columns: readonly InspectColumn[];
  readonly unit: string | null;
  readonly period: string | null;
}

export interface InspectFile {
  readonly file: string;
  readonly sheets: readonly InspectSheet[];
  /** Why it could not be read, in words; absent for a readable file. */
  readonly unreadable?: string;
}

export interface InspectReport {
  readonly files: readonly InspectFile[];
}
