/** Legacy text in a workbook's cells to Unicode: by font, else by the judgment of a whole column. */
import { type CellTable, FONT, KIND, KIND_BITS } from "../../model/cell-table.ts";
import { cellsOf } from "../../model/raw-sheet.ts";
import type { RawCell, RawSheet } from "../../model/raw.ts";
import { TextNotes } from "../../model/text-notes.ts";
import type { TextTable } from "../../model/text-table.ts";
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
    const { name, hidden, merges, hiddenColumns } = sheet;
    return { name, hidden, merges, hiddenColumns, rows };
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
  const columns = new LegacyColumns();
  columns.add(cellsOf(sheet));
  return columns.verdict();
}

/** What the columns of a sheet tell of their encoding; pieces of the sheet are added one by one. */
export class LegacyColumns {
  /** By column: texts with letters that pre-Unicode encodings use too. */
  readonly #texts = new Map<number, string[]>();
  /** Columns with a letter that only Unicode has: read no further. */
  readonly #unicode = new Set<number>();
  #fonts = false;

  add(table: CellTable): void {
    const texts = kindsOf(table.texts);
    const { kinds, values, cellCount } = table;
    for (let cell = 0; cell < cellCount; cell++) {
      const bits = kinds[cell] as number;
      // Most cells are numbers.
      if ((bits & KIND_BITS) !== KIND.text) continue;
      if ((bits & FONT) !== 0 && encodingOfFont(table.fonts.get(cell)) !== null) {
        this.#fonts = true;
        continue;
      }
      const kind = texts.of(values[cell] as number);
      if (kind !== ASCII) this.#addText(table, cell, kind);
    }
  }

  #addText(table: CellTable, cell: number, kind: number): void {
    const column = table.columns[cell] as number;
    if (kind === UNICODE) this.#unicode.add(column);
    else if (!this.#unicode.has(column)) collect(this.#texts, column, table.textOf(cell));
  }

  verdict(): Columns | null {
    const columns = new Map<number, LegacyFont>();
    const doubtful = [...this.#texts].filter(([column]) => !this.#unicode.has(column));
    if (doubtful.length === 0) return this.#fonts ? columns : null;
    // A sheet without one such letter is of one encoding: a short column follows the others.
    const whole = this.#unicode.size > 0 ? null : judgeLegacy([...this.#texts.values()].flat());
    for (const [column, list] of doubtful) {
      const encoding = whole ?? judgeLegacy(list);
      if (encoding !== null) columns.set(column, encoding);
    }
    return this.#fonts || columns.size > 0 ? columns : null;
  }
}

const [ASCII, UNICODE, DOUBTFUL] = [1, 2, 3] as const;

/** Which letters a text has. */
const KINDS = new WeakMap<TextTable, TextNotes>();

function kindsOf(table: TextTable): TextNotes {
  let kinds = KINDS.get(table);
  if (kinds === undefined) KINDS.set(table, (kinds = new TextNotes(table, kindOf)));
  kinds.renew();
  return kinds;
}

function kindOf(text: string): number {
  if (!beyondAscii(text)) return ASCII;
  return /[\u0102-\u0323\u1ea0-\u1ef9]/.test(text) ? UNICODE : DOUBTFUL;
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
