/** Legacy text in a workbook's cells to Unicode: by font, else by the judgment of a whole column. */
import type { RawCell, RawSheet } from "../../model/raw.ts";
import { convertByFont, convertTcvn3, convertVni, encodingOfFont, judgeLegacy } from "./legacy.ts";
import type { LegacyFont } from "./legacy.ts";

export interface Converted {
  readonly sheets: readonly RawSheet[];
  /** The encoding of the first cell converted, or null. */
  readonly legacyEncoding: LegacyFont | null;
}

/** Sheets in which nothing is converted come back as they are. */
export function convertSheets(sheets: readonly RawSheet[]): Converted {
  let legacyEncoding: LegacyFont | null = null;
  const converted = sheets.map((sheet) => {
    const columns = judgeColumns(sheet);
    if (columns === null) return sheet;
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const [after, encoding] = convertCell(cell, columns);
        if (after !== cell) legacyEncoding ??= encoding;
        return after;
      }),
    }));
    return { ...sheet, rows };
  });
  return { sheets: converted, legacyEncoding };
}

type Columns = ReadonlyMap<number, LegacyFont>;

function convertCell(cell: RawCell, columns: Columns): [RawCell, LegacyFont | null] {
  if (cell.kind !== "text") return [cell, null];
  const byFont = encodingOfFont(cell.font);
  const encoding = byFont ?? columns.get(cell.column) ?? null;
  if (encoding === null) return [cell, null];
  const value =
    byFont === null ? byColumn(cell.value, encoding) : convertByFont(cell.value, cell.font);
  return value === cell.value ? [cell, null] : [{ ...cell, value }, encoding];
}

function byColumn(text: string, encoding: LegacyFont): string {
  return encoding === "tcvn3" ? convertTcvn3(text) : convertVni(text);
}

/** Columns to convert without a font's word; null where no cell of the sheet is to be touched. */
function judgeColumns(sheet: RawSheet): Columns | null {
  const texts = new Map<number, string[]>();
  /** Columns with a letter that only Unicode has: read no further. */
  const unicode = new Set<number>();
  let fonts = false;
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.kind !== "text") continue;
      if (encodingOfFont(cell.font) !== null) fonts = true;
      else if (!unicode.has(cell.column) && beyondAscii(cell.value)) {
        if (/[\u0102-\u0323\u1ea0-\u1ef9]/.test(cell.value)) unicode.add(cell.column);
        else collect(texts, cell.column, cell.value);
      }
    }
  }
  const columns = new Map<number, LegacyFont>();
  // A sheet without one such letter is of one encoding: a short column follows the others.
  const whole = unicode.size > 0 ? null : judgeLegacy([...texts.values()].flat());
  for (const [column, list] of texts) {
    const encoding = unicode.has(column) ? null : (whole ?? judgeLegacy(list));
    if (encoding !== null) columns.set(column, encoding);
  }
  return fonts || columns.size > 0 ? columns : null;
}

function collect(texts: Map<number, string[]>, column: number, text: string): void {
  const list = texts.get(column);
  if (list === undefined) texts.set(column, [text]);
  else if (list.length < 5000) list.push(text);
}

function beyondAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return true;
  return false;
}
