import { SSF, read, set_cptable, type CellObject, type WorkSheet } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import {
  NOTHING,
  UNCALCULATED,
  address,
  attempt,
  saidBoolean,
  saidDate,
  saidError,
  saidNumber,
  saidText,
  sorted,
  type BookReading,
  type CellSaid,
  type SheetReading,
} from "./reading.ts";

// Its module for Node is whole, this one for bundlers is not: without them texts of old workbooks are of one page.
set_cptable(codePages);

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** SheetJS with its date cells as numbers, so that no zone of the machine has a say. */
export function bySheetjs(bytes: Uint8Array): Promise<BookReading> {
  return attempt(async () => {
    const options = { type: "buffer", cellNF: true, cellDates: false, cellFormula: true } as const;
    const book = read(Buffer.from(bytes), options);
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    return book.SheetNames.map((name) => said(name, book.Sheets[name] ?? {}, date1904));
  });
}

function said(name: string, sheet: WorkSheet, date1904: boolean): SheetReading {
  const cells = new Map<string, CellSaid>();
  for (const [at, cell] of Object.entries(sheet)) {
    if (at.startsWith("!")) continue;
    const value = saidCell(cell as CellObject, date1904);
    if (value !== NOTHING) cells.set(at, value);
  }
  const merges = (sheet["!merges"] ?? []).map((range) => {
    const { s, e } = range;
    return `${address(s.r + 1, s.c + 1)}:${address(e.r + 1, e.c + 1)}`;
  });
  return { name, cells, merges: sorted(merges) };
}

function saidCell(cell: CellObject, date1904: boolean): CellSaid {
  if (cell.v === undefined) return cell.f === undefined ? NOTHING : UNCALCULATED;
  if (cell.t === "b") return saidBoolean(cell.v === true);
  if (cell.t === "e") return saidError(ERRORS[cell.v as number] ?? String(cell.v));
  if (cell.t !== "n") return saidText(String(cell.v));
  const value = cell.v as number;
  if (!SSF.is_date(formatCode(cell))) return saidNumber(value);
  const day = SSF.parse_date_code(value, { date1904 }) as {
    y: number;
    m: number;
    d: number;
  } | null;
  if (day === null) return saidNumber(value);
  const two = (part: number): string => String(part).padStart(2, "0");
  return saidDate(`${String(day.y).padStart(4, "0")}-${two(day.m)}-${two(day.d)}`);
}

function formatCode(cell: CellObject): string {
  const table = SSF.get_table() as Record<string | number, string>;
  const stated = cell.z;
  return typeof stated === "number" ? (table[stated] ?? "") : (stated ?? "General");
}
