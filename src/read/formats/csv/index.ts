/** CSV and TSV: bytes to one sheet of text cells exactly as written. */
import {
  DEFAULT_LIMITS,
  UnreadableFile,
  type RawCell,
  type RawRow,
  type RawSheet,
  type ReadLimits,
} from "../../../model/raw.ts";
import { CellTable } from "../../../model/cell-table.ts";
import { sheetOfCells } from "../../../model/raw-sheet.ts";
import { sharedTexts } from "../../texts.ts";
import { bytesSource } from "../../xml/source.ts";
import { decodeText, legacyName } from "../../encoding/decode.ts";
import { detectEncoding } from "../../encoding/detect.ts";
import { CsvBytes } from "./bytes.ts";
import { CTRL_Z, detectDialect, type Dialect, isTable, plainSeparator } from "./dialect.ts";
import { CsvScanner, OddQuoting, type RecordSink } from "./scan.ts";

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
  const cells = scanWhole(bytes, limits);
  if (cells !== null) return { sheet: sheetOfCells(FRAME, cells), legacyEncoding: null };
  let rows: RawRow[] = [];
  const legacyEncoding = await scanCsv(bytes, limits, {
    restart: () => void (rows = []),
    record: (row, cells) => void rows.push({ row, hidden: false, cells }),
  });
  return { sheet: { ...FRAME, rows }, legacyEncoding };
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
function scanWhole(file: Uint8Array, limits: ReadLimits): CellTable | null {
  if (file.at(-1) === CTRL_Z) return null;
  const encoding = detectEncoding(file);
  if (file.length === encoding.bom) return null;
  const separator = plainSeparator(file.subarray(0, encoding.bom + SAMPLE), encoding);
  if (separator === null) return null;
  const cells = CellTable.open(sharedTexts());
  try {
    new CsvBytes(bytesSource(file), separator, cells).scan(({ cellCount }) => {
      if (cellCount > limits.maxCells)
        throw new UnreadableFile("too-large", `more than ${limits.maxCells} cells`);
    });
    return cells;
  } catch (error) {
    if (!(error instanceof OddQuoting)) throw error;
    cells.giveBack();
    return null;
  }
}

export interface CsvSink {
  /** A record with at least one field that is not blank. */
  record(line: number, cells: readonly RawCell[]): void;
  /** Forget all records: the file is read anew by the strict reader. */
  restart(): void;
}

/** Reads records without keeping them; returns the legacy encoding converted from, or null. */
export async function scanCsv(
  file: Uint8Array,
  limits: ReadLimits,
  sink: CsvSink,
): Promise<string | null> {
  // DOS programs end a text with Ctrl-Z.
  const bytes = file.at(-1) === CTRL_Z ? file.subarray(0, -1) : file;
  const encoding = detectEncoding(bytes);
  if (bytes.length === encoding.bom) throw new UnreadableFile("empty", "no bytes");
  const chunks = decodeText(bytes, encoding);
  const head = chunks.next().value ?? "";
  const dialect = detectDialect(head.length > SAMPLE ? head.slice(0, SAMPLE) : head);
  try {
    const scanner = new CsvScanner(dialect.separator, counting(limits, sink), firstLine(dialect));
    scanner.push(head.slice(dialect.skip));
    for (const chunk of chunks) scanner.push(chunk);
    scanner.end();
  } catch (error) {
    if (!(error instanceof OddQuoting)) throw error;
    if (bytes.length > MOST_STRICT_BYTES) throw new UnreadableFile("corrupt", error.message);
    await readAnew([...decodeText(bytes, encoding)], dialect, limits, sink);
  }
  return legacyName(encoding);
}

async function readAnew(
  chunks: readonly string[],
  dialect: Dialect,
  limits: ReadLimits,
  sink: CsvSink,
): Promise<void> {
  sink.restart();
  const { readStrict } = await import("./strict.ts");
  const text = chunks.join("").slice(dialect.skip);
  readStrict(text, dialect.separator, firstLine(dialect), counting(limits, sink));
}

function firstLine(dialect: Dialect): number {
  return dialect.skip > 0 ? 2 : 1;
}

function counting(limits: ReadLimits, sink: CsvSink): RecordSink {
  let count = 0;
  return (line, cells) => {
    if (cells.length === 0) return;
    count += cells.length;
    if (count > limits.maxCells) {
      throw new UnreadableFile("too-large", `more than ${limits.maxCells} cells`);
    }
    sink.record(line, cells);
  };
}
