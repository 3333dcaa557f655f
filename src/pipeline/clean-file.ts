/**
 * Mapped files as bytes, for another thread or a later run: those in which nothing was found.
 * Their rows are plain, without free text; so nothing personal can stand in the bytes.
 */
import { ExactTotal } from "../model/exact-total.ts";
import type { ExactTotals, FormSheet, SheetColumn, TotalRow } from "../model/form-sheet.ts";
import { mixedSheet } from "../model/mixed-rows.ts";
import type { PlainRows, What, When, Who } from "../model/plain-rows.ts";
import type { MappedFile } from "./mapped-file.ts";

/** To be raised with every change of what the bytes mean. */
export const CODEC = 1;

interface Header {
  readonly sheets: readonly SheetHeader[];
}

interface SheetHeader {
  readonly frame: Omit<
    FormSheet,
    "file" | "folders" | "columns" | "totals" | "rows" | "plain" | "odd" | "problems"
  >;
  /** As JSON: sheets made alike have the same columns. */
  readonly columns: string;
  readonly totals: readonly PackedTotal[];
  readonly length: number;
  readonly whos: readonly Who[];
  readonly whens: readonly When[];
  readonly whats: readonly (readonly (readonly [string, unknown])[])[];
  readonly whoColumns: PlainRows["whoColumns"];
  readonly counts: PlainRows["counts"];
}

interface PackedTotal {
  readonly row: number;
  readonly label: TotalRow["label"];
  readonly covers: readonly number[];
  readonly counts: ExactTotals["counts"];
}

/** null: something was found in the file, or a row of it needs a closer look. */
export function packFile({ sheets, legacyEncoding }: MappedFile): Uint8Array | null {
  if (legacyEncoding !== null) return null;
  const headers: SheetHeader[] = [];
  const numbers: Int32Array[] = [];
  for (const sheet of sheets) {
    const header = packSheet(sheet, numbers);
    if (header === null) return null;
    headers.push(header);
  }
  const head: Header = { sheets: headers };
  const text = Buffer.from(JSON.stringify(head), "utf8");
  // Numbers begin on a whole word.
  const start = (8 + text.length + 3) & ~3;
  const words = numbers.reduce((sum, part) => sum + part.length, 0);
  const bytes = Buffer.alloc(start + words * 4);
  bytes.writeUInt32LE(text.length, 0);
  text.copy(bytes, 8);
  let at = start;
  for (const part of numbers) {
    Buffer.from(part.buffer, part.byteOffset, part.byteLength).copy(bytes, at);
    at += part.byteLength;
  }
  return bytes;
}

function packSheet(sheet: FormSheet, numbers: Int32Array[]): SheetHeader | null {
  const { plain } = sheet;
  const clean =
    plain !== undefined &&
    sheet.odd?.length === 0 &&
    sheet.problems.length === 0 &&
    plain.texts.length === 0 &&
    plain.hidden === null &&
    plain.values instanceof Int32Array;
  if (!clean) return null;
  const totals: PackedTotal[] = [];
  for (const { row, label, covers, exact } of sheet.totals) {
    // What is no plain whole number is read again from the file.
    if (exact === undefined) return null;
    totals.push({ row, label, covers, counts: exact.counts });
    numbers.push(exact.values);
  }
  numbers.push(plain.rows, plain.who, plain.when, plain.what, plain.values);
  const { sheet: name, sheetIndex, hidden, form, headingRows, dataRows, title } = sheet;
  const { hasContent, nothingOccurred } = sheet;
  return {
    frame: {
      sheet: name,
      sheetIndex,
      hidden,
      form,
      headingRows,
      dataRows,
      title,
      hasContent,
      nothingOccurred,
    },
    columns: JSON.stringify(sheet.columns),
    totals,
    length: plain.length,
    whos: plain.whos,
    whens: plain.whens,
    whats: plain.whats.map((what) => [...what]),
    whoColumns: plain.whoColumns,
    counts: plain.counts,
  };
}

/** The file again, wherever it lies now. */
export function unpackFile(
  bytes: Uint8Array,
  sha256: string,
  file: string,
  folders: readonly string[],
): MappedFile {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = all.readUInt32LE(0);
  const head = JSON.parse(all.toString("utf8", 8, 8 + length)) as Header;
  const start = (8 + length + 3) & ~3;
  // A copy: the bytes are lent, and may stand anywhere in memory.
  const numbers = new Int32Array((all.length - start) >> 2);
  Buffer.from(numbers.buffer).set(all.subarray(start));
  let at = 0;
  const take = (count: number) => numbers.subarray(at, (at += count));
  const sheets = head.sheets.map((own) => unpackSheet(own, take, file, folders));
  return { sha256, sheets, legacyEncoding: null };
}

function unpackSheet(
  header: SheetHeader,
  take: (count: number) => Int32Array,
  file: string,
  folders: readonly string[],
): FormSheet {
  const { length, counts, whos, whens, whoColumns } = header;
  const totals = header.totals.map((total) => {
    const exact = { counts: total.counts, values: take(total.counts.length) };
    return new ExactTotal(total.row, total.label, total.covers, exact);
  });
  const plain: PlainRows = {
    length,
    rows: take(length),
    hidden: null,
    who: take(length),
    when: take(length),
    what: take(length),
    whos,
    whens,
    whats: header.whats.map((what) => new Map(what) as What),
    whoColumns,
    texts: [],
    counts,
    values: take(length * counts.length),
  };
  const frame = {
    ...header.frame,
    file,
    folders,
    columns: columnsOf(header.columns),
    totals,
    problems: [],
  };
  return mixedSheet(frame, plain, []);
}

const COLUMNS = new Map<string, readonly SheetColumn[]>();
const MOST_COLUMNS = 1000;

/** One object for sheets made alike. */
function columnsOf(json: string): readonly SheetColumn[] {
  let columns = COLUMNS.get(json);
  if (columns === undefined) {
    if (COLUMNS.size >= MOST_COLUMNS) COLUMNS.clear();
    COLUMNS.set(json, (columns = JSON.parse(json) as readonly SheetColumn[]));
  }
  return columns;
}
