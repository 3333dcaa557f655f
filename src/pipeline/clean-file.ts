/**
 * Mapped files as bytes, for another thread or a later run: those in which nothing was found.
 * Their rows are plain, without free text; so nothing personal can stand in the bytes.
 */
import type { CountReading, FormSheet, SheetColumn, TotalRow } from "../model/form-sheet.ts";
import { mixedSheet } from "../model/mixed-rows.ts";
import type { PlainRows, What, When, Who } from "../model/plain-rows.ts";
import { exactReading } from "../model/readings/index.ts";
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
  /** Field, column, exact number. */
  readonly counts: readonly (readonly [string, number, number])[];
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
  for (const total of sheet.totals) {
    const packed = packTotal(total);
    if (packed === null) return null;
    totals.push(packed);
  }
  numbers.push(plain.rows, plain.who, plain.when, plain.what, plain.values as Int32Array);
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

function packTotal({ row, label, covers, counts }: TotalRow): PackedTotal | null {
  const packed: (readonly [string, number, number])[] = [];
  for (const [field, cell] of counts) {
    const value = cell.reading.ok ? cell.reading.value.value : null;
    // What is not an exact number in its own row is read again from the file.
    if (value === null || cell.row !== row || !isExact(cell.reading, value)) return null;
    packed.push([field, cell.column, value]);
  }
  return { row, label, covers, counts: packed };
}

function isExact(reading: CountReading, value: number): boolean {
  return (
    reading.ok &&
    value >= 0 &&
    reading.remarks.length === 0 &&
    reading.fraction === undefined &&
    reading.value.qualifier === "=" &&
    reading.value.status === "A"
  );
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
    totals: header.totals.map(unpackTotal),
    problems: [],
  };
  return mixedSheet(frame, plain, []);
}

function unpackTotal({ row, label, covers, counts }: PackedTotal): TotalRow {
  return {
    row,
    label,
    covers,
    counts: new Map(
      counts.map(([field, column, value]) => [
        field,
        { row, column, reading: exactReading(value) },
      ]),
    ),
  };
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
