/** The table of a conversion workbook: cells under their headings, merged cells filled in. */
import type { CalendarDate } from "../../model/calendar.ts";
import { calendarDate } from "../../model/calendar.ts";
import type { RawCell, RawSheet } from "../../model/raw.ts";
import { foldName } from "../../util/vietnamese.ts";

const HEADINGS = {
  newProvince: ["tỉnh, thành phố", "tỉnh/thành phố", "tỉnh mới"],
  newName: ["tên xã mới"],
  newCode: ["mã xã mới"],
  oldName: ["tên xã cũ"],
  oldCode: ["mã xã cũ"],
  note: ["ghi chú"],
  oldDistrict: ["quận/huyện", "quận, huyện", "huyện cũ"],
  oldProvince: ["tỉnh cũ"],
} as const;
type Column = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as Column[];

/** A row as it stands, tidied; "" where blank. `row` is the sheet's row. */
export type ConversionRow = Readonly<Record<Column, string>> & { readonly row: number };

export interface ConversionSheet {
  readonly name: string;
  /** The day of the change, where the heading says it ("từ ngày 01/7/2025"). */
  readonly date: CalendarDate | null;
  readonly rows: readonly ConversionRow[];
}

/** null: no conversion table is in the sheet. */
export function conversionSheet(sheet: RawSheet): ConversionSheet | null {
  const table = cellsOf(sheet);
  const places = headingOf(table);
  if (places === null) return null;
  const rows: ConversionRow[] = [];
  for (const [row, cells] of table) {
    if (row <= places.row) continue;
    const own = { row } as Record<Column, string> & { row: number };
    for (const column of COLUMNS) own[column] = cells.get(places.columns[column]) ?? "";
    // A section row names a province across the sheet; it holds no code.
    if (/\d/.test(own.newCode)) rows.push(own);
  }
  return { name: sheet.name, date: dateOf(table, places.row), rows };
}

type Table = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Texts by row and column; a merged cell stands for every cell that it covers. */
function cellsOf(sheet: RawSheet): Table {
  const table = new Map<number, Map<number, string>>();
  const rowOf = (row: number): Map<number, string> => {
    let cells = table.get(row);
    if (cells === undefined) table.set(row, (cells = new Map()));
    return cells;
  };
  for (const { row, cells } of sheet.rows) {
    const own = rowOf(row);
    for (const cell of cells) own.set(cell.column, textOf(cell));
  }
  for (const { top, left, bottom, right } of sheet.merges) {
    const value = table.get(top)?.get(left) ?? "";
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) rowOf(row).set(column, value);
    }
  }
  return new Map([...table].sort(([a], [b]) => a - b));
}

/** NFC, one space between words, no line breaks. */
function textOf(cell: RawCell): string {
  if (cell.kind === "uncalculated") return "";
  return String(cell.value).normalize("NFC").replace(/\s+/gu, " ").trim();
}

function headingOf(table: Table): { row: number; columns: Record<Column, number> } | null {
  for (const [row, cells] of table) {
    const columns = {} as Record<Column, number>;
    for (const [column, text] of cells) {
      const folded = foldName(text);
      const found = COLUMNS.find((name) =>
        HEADINGS[name].some((heading) => foldName(heading) === folded),
      );
      if (found !== undefined) columns[found] ??= column;
    }
    if (COLUMNS.every((name) => columns[name] !== undefined)) return { row, columns };
  }
  return null;
}

function dateOf(table: Table, heading: number): CalendarDate | null {
  for (const [row, cells] of table) {
    if (row > heading) break;
    for (const text of cells.values()) {
      const match = /từ ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/iu.exec(text);
      if (match !== null) return calendarDate(Number(match[3]), Number(match[2]), Number(match[1]));
    }
  }
  return null;
}
