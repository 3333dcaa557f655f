/** What SheetJS is asked and answers, wherever it runs. */
import { DEFAULT_LIMITS, type ReadLimits } from "../model/limits.ts";
import { UnreadableFile } from "../model/unreadable.ts";

export interface LibraryCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: string | number;
}

export interface LibrarySheet {
  readonly name: string;
  /** Rows of cells from A1; holes are blank. */
  readonly data: readonly (readonly (LibraryCell | undefined)[] | undefined)[];
  readonly merges: readonly { s: { r: number; c: number }; e: { r: number; c: number } }[];
}

export interface LibraryWorkbook {
  readonly date1904: boolean;
  readonly sheets: readonly LibrarySheet[];
}

export interface LibraryLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const MEGABYTES = 1536;
/** Of the worker's own start, which is no file's fault. */
export const START_MILLISECONDS = 20_000;

/**
 * Far more time than a sound file of this size takes; a small file that loops ends soon. Who sets the time of a file
 * means it for this reader too.
 */
export function libraryLimits(bytes: number, { fileSeconds }: ReadLimits): LibraryLimits {
  const usual = fileSeconds === DEFAULT_LIMITS.fileSeconds;
  // In whole tenths of a second, as it is told. Wall-clock time: a busy machine stretches it many times over.
  const own = Math.round(20 + bytes / 20_000) * 100;
  const milliseconds = usual ? Math.min(20_000, own) : fileSeconds * 1000;
  return { milliseconds, megabytes: MEGABYTES };
}

/** Source of `readBook(XLSX, data)`, for a worker that is made of text. */
export const READ_BOOK = `
for (const name of ["log", "info", "warn", "error", "debug"]) console[name] = () => {};
const slim = (cell) => (cell ? { t: cell.t, v: cell.v, z: cell.z } : undefined);
const cells = (row) => (row ? Array.from(row, slim) : undefined);
const options = { type: "array", dense: true, cellNF: true, cellText: false, cellFormula: false, cellHTML: false };
const readBook = (XLSX, data) => {
  try {
    const book = XLSX.read(data, options);
    const flags = (book.Workbook && book.Workbook.WBProps) || {};
    const sheets = book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] || {};
      return { name, data: Array.from(sheet["!data"] || [], cells), merges: sheet["!merges"] || [] };
    });
    return { book: { date1904: flags.date1904 === true, sheets } };
  } catch (error) {
    return { failure: String((error && error.name) || "Error") };
  }
};
`;

export type Parsed = { readonly book: LibraryWorkbook } | { readonly failure: string };
export type Answer = Parsed | { readonly ready: true };

/** Throws UnreadableFile `corrupt` where the library gave up. */
export function bookOf(answer: Parsed): LibraryWorkbook {
  if ("failure" in answer) throw new UnreadableFile("corrupt", `SheetJS: ${answer.failure}`);
  return answer.book;
}

export function tooSlow(milliseconds: number): UnreadableFile {
  const limit = { name: "fileSeconds", most: milliseconds / 1000 };
  return new UnreadableFile("too-large", "", null, limit);
}
