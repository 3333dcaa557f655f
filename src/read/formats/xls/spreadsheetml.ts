/** SpreadsheetML 2003: workbooks as one XML text, usually named `.xls` or `.xml`. */
import { locatedFault } from "../../located.ts";
import { calendarDate } from "../../../model/calendar.ts";
import {
  UnreadableFile,
  type CellRange,
  type RawCell,
  type RawRow,
  type RawSheet,
} from "../../../model/raw.ts";
import { beyond, type ReadLimits } from "../../../model/limits.ts";
import { END, OPEN, TEXT, XmlReader } from "../../xml/reader.ts";
import { bytesSource } from "../../xml/source.ts";
import { type ShownDigits, shownDigits } from "../../shown-digits.ts";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** All worksheets. Throws UnreadableFile `corrupt`, `truncated`, `no-sheets`, `too-large`. */
export function readSpreadsheetMl(bytes: Uint8Array, limits: ReadLimits): RawSheet[] {
  const xml = new XmlReader(bytesSource(bytes), "workbook", limits);
  const sheets: RawSheet[] = [];
  const context: Context = { left: limits.cells, limits, shown: new Map() };
  let style = "";
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    if (xml.name === "Worksheet") sheets.push(readWorksheet(xml, context));
    else if (xml.name === "Style") style = xml.attribute("ID") ?? "";
    else if (xml.name === "NumberFormat") {
      const shown = shownDigits(xml.attribute("Format") ?? "");
      if (shown !== null) context.shown.set(style, shown);
    }
  }
  if (sheets.length === 0) throw new UnreadableFile("no-sheets", "no worksheet");
  return sheets;
}

interface Context {
  /** Cells that may still come. */
  left: number;
  readonly limits: ReadLimits;
  /** By style: how it shows whole numbers, where it pads them with zeros. */
  readonly shown: Map<string, ShownDigits>;
}

function readWorksheet(xml: XmlReader, context: Context): RawSheet {
  const name = xml.attribute("Name") ?? "";
  try {
    return readSheet(xml, name, context);
  } catch (error) {
    throw locatedFault(error, { sheet: name });
  }
}

function readSheet(xml: XmlReader, name: string, context: Context): RawSheet {
  const depth = xml.depth;
  const rows: RawRow[] = [];
  const merges: CellRange[] = [];
  const hiddenColumns: number[] = [];
  let hidden = false;
  let row = 0;
  let column = 0;
  while (xml.depth >= depth) {
    if (xml.next() !== OPEN) continue;
    if (xml.name === "Visible") hidden = /hidden/i.test(xml.innerText());
    else if (xml.name === "Column") {
      column = position(xml, column, MOST_COLUMNS);
      const last = column + count(xml, "Span");
      if (xml.flag("Hidden")) for (let i = column; i <= last; i++) hiddenColumns.push(i);
      column = last;
    } else if (xml.name === "Row") {
      row = position(xml, row, MOST_ROWS);
      const rowHidden = xml.flag("Hidden");
      const span = count(xml, "Span");
      const cells = readRow(xml, row, merges, context);
      context.left -= cells.length;
      if (context.left < 0) throw beyond("cells", context.limits);
      if (cells.length > 0) rows.push({ row, hidden: rowHidden, cells });
      row += span;
    }
  }
  return { name, hidden, rows, merges, hiddenColumns };
}

function readRow(xml: XmlReader, row: number, merges: CellRange[], { shown }: Context): RawCell[] {
  const depth = xml.depth;
  const rowStyle = xml.attribute("StyleID") ?? "";
  const cells: RawCell[] = [];
  let column = 0;
  while (xml.depth >= depth) {
    if (xml.next() !== OPEN) continue;
    if (xml.name !== "Cell") {
      xml.skip();
      continue;
    }
    column = position(xml, column, MOST_COLUMNS);
    const across = count(xml, "MergeAcross");
    const down = count(xml, "MergeDown");
    if (across > 0 || down > 0) {
      merges.push({ top: row, left: column, bottom: row + down, right: column + across });
    }
    const style = xml.attribute("StyleID") ?? rowStyle;
    const cell = readCell(xml, row, column);
    if (cell !== null) cells.push(withZeros(cell, shown.get(style)));
    column += across;
  }
  return cells;
}

function withZeros(cell: RawCell, shownBy: ShownDigits | undefined): RawCell {
  const shown = cell.kind === "number" ? (shownBy?.(cell.value) ?? null) : null;
  return shown === null || cell.kind !== "number" ? cell : { ...cell, shown };
}

/** Throws UnreadableFile with the cell, whose sheet is known further out. */
function readCell(xml: XmlReader, row: number, column: number): RawCell | null {
  try {
    return contentOf(xml, column);
  } catch (error) {
    throw locatedFault(error, { row, column });
  }
}

function contentOf(xml: XmlReader, column: number): RawCell | null {
  const depth = xml.depth;
  const formula = xml.attribute("Formula") !== undefined;
  const base = { column, ...(formula ? { formula } : {}) };
  let cell: RawCell | null = formula ? { ...base, kind: "uncalculated" } : null;
  while (xml.depth >= depth) {
    if (xml.next() !== OPEN) continue;
    if (xml.name === "Data") cell = valueOf(base, xml.attribute("Type"), deepText(xml), xml);
    else xml.skip();
  }
  return cell;
}

function valueOf(
  base: { column: number; formula?: boolean },
  type: string | undefined,
  text: string,
  xml: XmlReader,
): RawCell | null {
  if (type === "Number") {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value)) throw xml.corrupt("a wrong number");
    return { ...base, kind: "number", value };
  }
  if (type === "DateTime") {
    const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(text);
    const day = parts && calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    if (day === null) throw xml.corrupt("a wrong date");
    return { ...base, kind: "date", value: day };
  }
  if (type === "Boolean") return { ...base, kind: "boolean", value: text === "1" };
  if (type === "Error") return { ...base, kind: "error", value: text };
  return text === "" ? null : { ...base, kind: "text", value: text };
}

/** The text of the element just opened and of all inside it: rich text is HTML in `Data`. */
function deepText(xml: XmlReader): string {
  const depth = xml.depth;
  let text = "";
  while (xml.depth >= depth) if (xml.next() === TEXT) text += xml.text();
  return text;
}

/** The stated `Index`, or the place after the last one. */
function position(xml: XmlReader, last: number, limit: number): number {
  const stated = xml.attribute("Index");
  const index = stated === undefined ? last + 1 : Number(stated);
  if (!Number.isSafeInteger(index) || index <= last) throw xml.corrupt("a wrong index");
  if (index > limit) throw new UnreadableFile("too-large", `index beyond ${limit}`);
  return index;
}

function count(xml: XmlReader, attribute: string): number {
  const value = Number(xml.attribute(attribute) ?? 0);
  if (!Number.isSafeInteger(value) || value < 0 || value > MOST_ROWS)
    throw xml.corrupt(`a wrong ${attribute}`);
  return value;
}
