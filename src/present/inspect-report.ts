/** What antq sees in each sheet: the shape of `inspect --format json`. */
import type { SeenHeadings } from "../model/form-sheet.ts";

export interface InspectColumn {
  /** Letter. */
  readonly column: string;
  readonly heading: string;
  /** null: unknown to the form. */
  readonly field: string | null;
}

/** What became of the numbers and missing signs of a sheet: each of them stands under one key. */
export const ACCOUNT_KEYS = [
  "counted",
  "missing",
  "total",
  "part",
  "comparison",
  "computed",
  "label",
  "ignored",
  "refused",
  "outside",
] as const;

export type InspectAccount = Readonly<Record<(typeof ACCOUNT_KEYS)[number], number>>;

export interface InspectTable {
  /** null: no known form; the rest is then null or empty. */
  readonly form: string | null;
  readonly headingRows: readonly [number, number] | null;
  readonly dataRows: readonly [number, number] | null;
  readonly totalRows: readonly number[];
  readonly columns: readonly InspectColumn[];
  readonly unit: string | null;
  readonly period: string | null;
}

/** A sheet as it was understood: what is drawn of it, and what JSON says. */
export interface PictureCell {
  readonly row: number;
  readonly column: number;
  /** "…" where it may be personal. */
  readonly shown: string;
  /** Of a figure; null: a label, or nothing that is counted. */
  readonly fate: keyof InspectAccount | null;
  /** Of a label: what it was read as. */
  readonly label: readonly PicturePart[] | null;
}

/** Part of a label's reading: see `SaidPart` of the map stage. */
export interface PicturePart {
  readonly kind: string;
  readonly text: string;
}

export interface PictureRow {
  readonly row: number;
  readonly heading: boolean;
  readonly cells: readonly PictureCell[];
}

export interface PictureColumn {
  readonly column: number;
  /** The last row of its heading. */
  readonly below: number;
  readonly field: string | null;
  readonly labels: readonly PicturePart[];
}

export interface SheetPicture {
  readonly rows: readonly PictureRow[];
  /** Rows of the sheet beyond them. */
  readonly left: number;
  readonly columns: readonly PictureColumn[];
  /** By fate: the cells as ranges ("C5:D9"). */
  readonly ranges: ReadonlyMap<keyof InspectAccount, readonly string[]>;
}

/** A sheet as its first table. */
export interface InspectSheet extends InspectTable {
  readonly name: string;
  readonly hidden: boolean;
  /** Non-empty cells. */
  readonly cells: number;
  readonly numbers: number;
  readonly sum: number;
  readonly dates: number;
  /** Cells that hold an error value. */
  readonly errors: number;
  readonly account: InspectAccount;
  /** Texts read as figures, beside the account. */
  readonly texts: number;
  /** Of a sheet that is no known form; null: nothing like a heading was seen. */
  readonly seen?: SeenHeadings | null;
  /** Of a sheet that holds several, the first one too; a table that feeds several forms stands once for each. */
  readonly tables?: readonly InspectTable[];
  readonly picture: SheetPicture;
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
