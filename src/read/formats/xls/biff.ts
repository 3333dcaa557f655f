/**
 * A survey of a BIFF5/BIFF8 workbook stream: what the value library does not tell (fonts, formulas,
 * hidden parts, encryption) and how many cells there are, so that what it gives can be checked.
 */
import { Buffer } from "#host/bytes.ts";
import { UnreadableFile } from "../../../model/raw.ts";
import { encodingOfFont } from "../../encoding/legacy.ts";

const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  filepass: 0x002f,
  font: 0x0031,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rstring: 0x00d6,
  xf: 0x00e0,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  row: 0x0208,
  rk: 0x027e,
  bof: 0x0809,
} as const;

const VALUE_RECORDS: ReadonlySet<number> = new Set([
  RECORD.number,
  RECORD.rk,
  RECORD.labelSst,
  RECORD.label,
  RECORD.rstring,
  RECORD.boolErr,
]);
const FORMULA_RECORDS: ReadonlySet<number> = new Set([RECORD.formula, 0x0206, 0x0406]);
/** Records of the formats of 1987: no other has them, and the library reads their texts without bound. */
const BIFF2_CELLS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 7, 8]);
const BIFF8 = 0x0600;
const WORKSHEET = 0;

export interface SheetSurvey {
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly number[];
  /** Keys (see cellKey) of cells that must have a value; a formula's text may be empty. */
  readonly values: ReadonlySet<number>;
  readonly formulas: ReadonlySet<number>;
  /** Legacy fonts by cell key. */
  readonly fonts: ReadonlyMap<number, string>;
}

/** One number for a cell's address; rows and columns from 1. */
export function cellKey(row: number, column: number): number {
  return row * 65_536 + column;
}

interface Globals {
  readonly sheets: { offset: number; hidden: boolean; kind: number }[];
  readonly fonts: string[];
  /** Font index of each cell format. */
  readonly formats: number[];
}

/** Surveys of all worksheets in the workbook's order; chart and macro sheets give null. */
export function surveyWorkbook(stream: Uint8Array): (SheetSurvey | null)[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const globals = readGlobals(stream, view);
  return globals.sheets.map(({ offset, hidden, kind }) =>
    kind === WORKSHEET ? readSheet(view, offset, hidden, globals) : null,
  );
}

/** Calls `visit` for each record of the substream at `offset` but those of substreams inside it. */
function eachRecord(
  view: DataView,
  offset: number,
  visit: (id: number, at: number, length: number) => void,
): void {
  let depth = 0;
  for (let at = offset; at + 4 <= view.byteLength;) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at === offset && id !== RECORD.bof) break;
    if (at + 4 + length > view.byteLength) throw new UnreadableFile("truncated", "workbook stream");
    if (BIFF2_CELLS.has(id)) throw new UnreadableFile("corrupt", "a record of BIFF2");
    if (id === RECORD.bof) depth++;
    if (id === RECORD.eof && --depth === 0) return;
    if (depth === 1) visit(id, at + 4, length);
    at += 4 + length;
  }
  throw new UnreadableFile("truncated", "workbook stream without its end");
}

function readGlobals(stream: Uint8Array, view: DataView): Globals {
  const globals: Globals = { sheets: [], fonts: [], formats: [] };
  let version = BIFF8;
  eachRecord(view, 0, (id, at, length) => {
    if (id === RECORD.filepass) throw new UnreadableFile("encrypted", "FILEPASS record");
    if (id === RECORD.bof && length >= 2) version = view.getUint16(at, true);
    else if (id === RECORD.boundSheet && length >= 6) {
      globals.sheets.push({
        offset: view.getUint32(at, true),
        hidden: (view.getUint8(at + 4) & 3) !== 0,
        kind: view.getUint8(at + 5),
      });
    } else if (id === RECORD.font && length >= 15) {
      globals.fonts.push(fontName(stream.subarray(at, at + length), version));
    } else if (id === RECORD.xf && length >= 2) globals.formats.push(view.getUint16(at, true));
  });
  return globals;
}

function fontName(record: Uint8Array, version: number): string {
  const length = record[14] as number;
  if (version < BIFF8) return Buffer.from(record.subarray(15, 15 + length)).toString("latin1");
  const wide = ((record[15] ?? 0) & 1) === 1;
  const characters = Buffer.from(record.subarray(16, 16 + length * (wide ? 2 : 1)));
  return characters.toString(wide ? "utf16le" : "latin1");
}

function readSheet(view: DataView, offset: number, hidden: boolean, globals: Globals): SheetSurvey {
  const values = new Set<number>();
  const formulas = new Set<number>();
  const fonts = new Map<number, string>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const legacy = legacyFormats(globals);
  const note = (row: number, column: number, format: number, into: Set<number>): void => {
    const key = cellKey(row + 1, column + 1);
    into.add(key);
    const font = legacy.get(format);
    if (font !== undefined) fonts.set(key, font);
  };
  eachRecord(view, offset, (id, at, length) => {
    const word = (i: number): number => view.getUint16(at + i * 2, true);
    if (VALUE_RECORDS.has(id) && length >= 6) note(word(0), word(1), word(2), values);
    else if (FORMULA_RECORDS.has(id) && length >= 14) {
      note(word(0), word(1), word(2), formulas);
      if (!isTextResult(view, at + 6)) values.add(cellKey(word(0) + 1, word(1) + 1));
    } else if (id === RECORD.mulRk) {
      const count = Math.floor((length - 6) / 6);
      for (let i = 0; i < count; i++) note(word(0), word(1) + i, word(2 + i * 3), values);
    } else if (id === RECORD.row && length >= 16) {
      if ((word(6) & 0x20) !== 0) hiddenRows.add(word(0) + 1);
    } else if (id === RECORD.columnInfo && length >= 10 && (word(4) & 1) !== 0) {
      for (let column = word(0); column <= Math.min(word(1), 255); column++) {
        hiddenColumns.add(column + 1);
      }
    }
  });
  const columns = [...hiddenColumns].sort((a, b) => a - b);
  return { hidden, hiddenRows, hiddenColumns: columns, values, formulas, fonts };
}

/** Whether a formula's stored result is a text (0) or the empty text (3). */
function isTextResult(view: DataView, at: number): boolean {
  const kind = view.getUint8(at);
  return view.getUint16(at + 6, true) === 0xffff && (kind === 0 || kind === 3);
}

/** Legacy font names by cell format; font index 4 does not exist in the file format. */
function legacyFormats({ fonts, formats }: Globals): Map<number, string> {
  const legacy = new Map<number, string>();
  formats.forEach((font, format) => {
    const name = fonts[font > 4 ? font - 1 : font];
    if (name !== undefined && encodingOfFont(name) !== null) legacy.set(format, name);
  });
  return legacy;
}
