/** A sheet part read by the kernel and token by token: all that both have found. */
import { Buffer } from "node:buffer";
import { expect } from "vitest";
import { CellTable } from "../../../src/model/cell-table.ts";
import { DEFAULT_PIECES, type PieceSizes } from "../../../src/model/piece-sizes.ts";
import { DEFAULT_LIMITS, UnreadableFile } from "../../../src/model/raw.ts";
import { TextTable } from "../../../src/model/text-table.ts";
import type { CellContext } from "../../../src/read/formats/xlsx/cells.ts";
import { UnsortedRows } from "../../../src/read/formats/xlsx/rows.ts";
import { SerialDates } from "../../../src/read/formats/xlsx/serial.ts";
import { readSheetPart } from "../../../src/read/formats/xlsx/sheet.ts";
import { AS_DATE, AS_PERCENT, WITH_ZEROS } from "../../../src/read/formats/xlsx/styles.ts";
import { XmlReader } from "../../../src/read/xml/reader.ts";
import type { ByteSource } from "../../../src/read/xml/source.ts";

export interface Setting {
  /** Where the bytes are cut in two. */
  readonly cut?: number;
  /** Rows or cells of a piece; all at once where absent. */
  readonly most?: { readonly rows: number; readonly cells: number };
  readonly date1904?: boolean;
  readonly noStyles?: boolean;
  readonly noFonts?: boolean;
  readonly cells?: number;
}

/** What a reading gives, as text: the same text is the same cells, bit for bit. */
export function readRows(sheetData: string | Uint8Array, byKernel: boolean, setting: Setting = {}) {
  return readPart(wrapped(sheetData), byKernel, setting);
}

/** Both ways find the same. */
export function expectSame(sheetData: string | Uint8Array, setting: Setting = {}): string[] {
  const found = readRows(sheetData, true, setting);
  expect(found, String(sheetData)).toEqual(readRows(sheetData, false, setting));
  return found;
}

/** The first 200 bytes of a part come at once, whatever the source gives: edges are looked for behind them. */
export const AT_ONCE = "<!-- ".padEnd(200) + "-->";

const HEAD = `${AT_ONCE}<worksheet><cols><col min='2' max='3' hidden='1'/></cols><sheetData>`;

function wrapped(sheetData: string | Uint8Array): Buffer {
  const body = Buffer.from(sheetData as string, "utf8");
  return Buffer.concat([Buffer.from(HEAD), body, Buffer.from("</sheetData></worksheet>")]);
}

/** Bytes of {@link wrapped} before the rows. */
export const BEFORE = HEAD.length;

function readPart(bytes: Buffer, byKernel: boolean, setting: Setting): string[] {
  const texts = new TextTable();
  const pieces: PieceSizes = { ...DEFAULT_PIECES, byKernel };
  const limits = { ...DEFAULT_LIMITS, pieces, cells: setting.cells ?? DEFAULT_LIMITS.cells };
  const found: string[] = [];
  const context = contextOf(texts, setting, limits);
  const reader = new XmlReader(inTwo(bytes, setting.cut ?? bytes.length), "sheet1", limits);
  const take = (cells: CellTable) => {
    found.push(`piece of ${cells.rowCount}`, ...rowsOf(cells));
    texts.clear();
  };
  try {
    const sink = setting.most === undefined ? null : { most: setting.most, take };
    const content = readSheetPart(reader, context, texts, sink);
    found.push(...rowsOf(content?.cells ?? new CellTable(texts)));
    found.push(`hidden columns ${content?.hiddenColumns.join()}, kept ${context.kept}`);
  } catch (error) {
    if (error instanceof UnreadableFile)
      found.push(`${error.reason} ${error.detail} ${JSON.stringify(error.cell)}`);
    else if (error instanceof UnsortedRows) found.push("unsorted");
    else throw error;
  }
  return found;
}

/** Shared strings: a plain one, a blank one, one whose runs name a font, one that is escaped. */
const STRINGS = ["Xã An Đức", "", "X· §«ng Phong", "a&b_x"];
/** Styles: plain, date, leading zeros, percent, an old font, a date in an old font. */
const STYLES = [0, AS_DATE, WITH_ZEROS, AS_PERCENT, 0, AS_DATE];

function contextOf(
  texts: TextTable,
  { date1904 = false, noStyles = false, noFonts = false }: Setting,
  limits: CellContext["limits"],
): CellContext {
  const fonts = noFonts ? new Map<number, string>() : new Map([[2, ".VnTime"]]);
  const legacyFonts = [undefined, undefined, undefined, undefined, ".VnTime", ".VnTime"];
  const shown = STYLES.map((style) =>
    style === WITH_ZEROS ? (value: number) => (value < 0 ? null : `00${value}`) : undefined,
  );
  const styles = {
    numbers: Uint8Array.from(STYLES),
    shown,
    legacyFonts: noFonts ? null : legacyFonts,
  };
  return {
    strings: { texts: STRINGS, ids: STRINGS.map((text) => texts.idOf(text)), fonts },
    styles: noStyles ? null : styles,
    dates: new SerialDates(date1904),
    limits,
    kept: 0,
  };
}

export function rowsOf(table: CellTable): string[] {
  return Array.from({ length: table.rowCount }, (_, at) => {
    const cells = [];
    for (let i = table.starts[at] as number; i < (table.starts[at + 1] as number); i++) {
      const cell = table.cellAt(i);
      const value = Object.is(table.values[i], -0) ? "-0" : "";
      cells.push(`${table.kinds[i]} ${JSON.stringify(cell)}${value}`);
    }
    const fields = table.fields[at] === 0 ? "" : ` of ${table.fields[at]}`;
    return `row ${table.rows[at]}${fields}${table.hidden[at] === 1 ? " hidden" : ""}: ${cells.join(" ")}`;
  });
}

/** The bytes up to `cut`, then the others. */
export function inTwo(bytes: Buffer, cut: number): ByteSource {
  let at = 0;
  return {
    read(into, from, to) {
      const stop = at < cut ? Math.min(cut, at + to - from) : at + to - from;
      const piece = bytes.subarray(at, stop);
      into.set(piece, from);
      at += piece.length;
      return piece.length;
    },
  };
}
