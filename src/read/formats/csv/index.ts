/** CSV and TSV: bytes to one sheet of text cells exactly as written. */
import { beyond, DEFAULT_LIMITS, keepTime, type ReadLimits } from "../../../model/limits.ts";
import { UnreadableFile, type CsvLines, type RawSheet } from "../../../model/raw.ts";
import { CellTable } from "../../../model/cell-table.ts";
import { sheetOfCells } from "../../../model/raw-sheet.ts";
import { sharedTexts } from "../../texts.ts";
import { bytesSource } from "../../xml/source.ts";
import { decodeText, legacyName } from "../../encoding/decode.ts";
import { detectEncoding } from "../../encoding/detect.ts";
import { CsvBytes } from "./bytes.ts";
import { CTRL_Z, detectDialect, type Dialect, isTable, plainSeparator } from "./dialect.ts";
import { foreignLines, SwallowedLines } from "./line-faults.ts";
import { addCell, type CsvCell, CsvScanner, OddQuoting, type RecordSink } from "./scan.ts";

export interface CsvText {
  readonly sheet: RawSheet;
  /** `windows-1258`, `tcvn3` or `vni` where the text was converted from it. */
  readonly legacyEncoding: string | null;
}

const SAMPLE = 256 * 1024;
/** The strict reader wants the whole text at once, and V8 holds half a billion characters. */
const MOST_STRICT_BYTES = 256 * 1024 * 1024;

/**
 * One sheet, named `csv`; a row's number is the line on which its record starts. Throws
 * UnreadableFile: `empty`, `not-a-spreadsheet`, `corrupt` (with the line), `truncated`, `too-large`.
 */
export async function readCsv(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_LIMITS,
): Promise<CsvText> {
  const whole = scanWhole(bytes, limits);
  if (whole !== null) {
    const csv = { separator: whole.separator, faults: [] };
    return { sheet: sheetOfCells({ ...FRAME, csv }, whole.cells), legacyEncoding: null };
  }
  const cells = CellTable.open(sharedTexts());
  const { legacyEncoding, csv } = await scanCsv(bytes, limits, {
    restart: () => cells.reset(),
    record(row, fields, width) {
      for (const cell of fields) addCell(cells, cell);
      cells.endRow(row, false, width);
    },
  });
  const sheet = sheetOfCells({ ...FRAME, csv }, cells);
  // What another separator divides is told as such: no row and no title is to be read into it.
  const foreign = csv.faults.filter(({ kind }) => kind === "separator");
  const isForeign = (line: number) =>
    foreign.some(({ row, lines }) => row <= line && line < row + lines);
  if (foreign.length === 0) return { sheet, legacyEncoding };
  const rows = sheet.rows.filter(({ row }) => !isForeign(row));
  return { sheet: { ...FRAME, rows, csv }, legacyEncoding };
}

/** Throws UnreadableFile `not-a-spreadsheet` where the text under a workbook's name is no table. */
export function assertTable(file: Uint8Array): void {
  const encoding = detectEncoding(file);
  const head = decodeText(file, encoding).next().value ?? "";
  if (!isTable(head.slice(0, SAMPLE)))
    throw new UnreadableFile("not-a-spreadsheet", "text that is no table");
}

const FRAME = { name: "csv", hidden: false, merges: [], hiddenColumns: [] };

/** Text in UTF-8 with plain quoting, straight into a table of cells; null: another reader has to look at it. */
function scanWhole(
  file: Uint8Array,
  limits: ReadLimits,
): { readonly cells: CellTable; readonly separator: string } | null {
  if (file.at(-1) === CTRL_Z) return null;
  const encoding = detectEncoding(file);
  if (file.length === encoding.bom) return null;
  const separator = plainSeparator(file.subarray(0, encoding.bom + SAMPLE), encoding);
  if (separator === null) return null;
  const cells = CellTable.open(sharedTexts());
  try {
    const records = CsvBytes.open(bytesSource(file), separator, cells, limits);
    if (records === null) return null;
    records.scan(({ cellCount }) => {
      if (cellCount > limits.cells) throw beyond("cells", limits);
    });
    return { cells, separator };
  } catch (error) {
    if (!(error instanceof OddQuoting)) throw error;
    cells.giveBack();
    return null;
  }
}

export interface CsvSink {
  /** A record with at least one field that is not blank. */
  record(line: number, cells: readonly CsvCell[], fields: number): void;
  /** Forget all records: the file is read anew by the strict reader. */
  restart(): void;
}

interface Scanned {
  readonly legacyEncoding: string | null;
  readonly csv: CsvLines;
}

/** Reads records without keeping them. */
export async function scanCsv(
  file: Uint8Array,
  limits: ReadLimits,
  sink: CsvSink,
): Promise<Scanned> {
  // DOS programs end a text with Ctrl-Z.
  const bytes = file.at(-1) === CTRL_Z ? file.subarray(0, -1) : file;
  const encoding = detectEncoding(bytes);
  if (bytes.length === encoding.bom) throw new UnreadableFile("empty", "no bytes");
  const chunks = decodeText(bytes, encoding);
  const head = chunks.next().value ?? "";
  const sample = head.length > SAMPLE ? head.slice(0, SAMPLE) : head;
  const dialect = detectDialect(sample);
  const { separator, skip } = dialect;
  let swallowed = new SwallowedLines(separator);
  try {
    const taking = counting(limits, sink, swallowed);
    const scanner = new CsvScanner(separator, taking, firstLine(dialect));
    scanner.push(head.slice(dialect.skip));
    for (const chunk of chunks) scanner.push(chunk);
    scanner.end();
  } catch (error) {
    if (!(error instanceof OddQuoting)) throw error;
    if (bytes.length > MOST_STRICT_BYTES) throw new UnreadableFile("corrupt", error.message);
    sink.restart();
    swallowed = new SwallowedLines(separator);
    const taking = counting(limits, sink, swallowed);
    await readAnew([...decodeText(bytes, encoding)], dialect, taking);
  }
  const foreign = foreignLines(sample.slice(skip), separator, firstLine(dialect));
  const faults = [...swallowed.faults(), ...foreign];
  return { legacyEncoding: legacyName(encoding), csv: { separator, faults } };
}

async function readAnew(
  chunks: readonly string[],
  dialect: Dialect,
  sink: RecordSink,
): Promise<void> {
  const { readStrict } = await import("./strict.ts");
  const text = chunks.join("").slice(dialect.skip);
  readStrict(text, dialect.separator, firstLine(dialect), sink);
}

function firstLine(dialect: Dialect): number {
  return dialect.skip > 0 ? 2 : 1;
}

/** Records between two looks at the clock, less one. */
const SOME = 0x3ff;

function counting(limits: ReadLimits, sink: CsvSink, swallowed: SwallowedLines): RecordSink {
  let count = 0;
  let records = 0;
  return (line, cells, width, written) => {
    if (cells.length === 0) return;
    swallowed.add(line, width, written, written === null ? 1 : columnOfLines(cells));
    count += cells.length;
    if (count > limits.cells) throw beyond("cells", limits);
    if ((++records & SOME) === 0) keepTime(limits);
    sink.record(line, cells, width);
  };
}

function columnOfLines(cells: readonly CsvCell[]): number {
  return cells.find((cell) => /[\r\n]/.test(cell.value))?.column ?? 1;
}
