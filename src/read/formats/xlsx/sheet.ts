/** A worksheet part. The dimension it states is not believed. */
import { CellTable } from "../../../model/cell-table.ts";
import type { CellRange } from "../../../model/raw.ts";
import type { TextTable } from "../../../model/text-table.ts";
import { OPEN, type XmlReader } from "../../xml/reader.ts";
import { MAX_COLUMN } from "../../../util/a1.ts";
import { parseRange } from "./address.ts";
import { CellMaker, type CellContext } from "./cells.ts";
import { RowScanner, type RowSink } from "./rows.ts";

export interface SheetContent {
  /** All rows; with a sink, those that it has not taken yet. */
  readonly cells: CellTable;
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
}

interface ColumnRange {
  readonly first: number;
  readonly last: number;
}

/** Sheets without cells: charts, old dialogues and macro sheets. */
const WITHOUT_CELLS = new Set(["chartsheet", "dialogsheet", "macrosheet"]);

/** Reads a whole sheet part; null where it is a sheet without cells. Throws UnreadableFile. */
export function readSheetPart(
  reader: XmlReader,
  context: CellContext,
  texts: TextTable,
  sink: RowSink | null = null,
): SheetContent | null {
  const root = reader.root();
  if (WITHOUT_CELLS.has(root)) return null;
  if (root !== "worksheet") throw reader.corrupt("not a worksheet");
  const maker = new CellMaker(context, reader.part, CellTable.open(texts));
  const scanner = new RowScanner(reader, maker, sink);
  const hidden: ColumnRange[] = [];
  const merges: CellRange[] = [];
  let cells: CellTable | null = null;
  for (let token = reader.next(); reader.depth > 0; token = reader.next()) {
    if (token !== OPEN) continue;
    if (reader.name === "sheetData") {
      if (cells !== null) throw reader.corrupt("two tables of cells");
      cells = scanner.read();
    } else if (reader.name === "cols") readColumns(reader, hidden);
    else if (reader.name === "mergeCells") readMerges(reader, merges);
    else reader.skip();
  }
  reader.next();
  if (cells === null) throw reader.corrupt("no table of cells");
  return { cells, merges, hiddenColumns: columnNumbers(hidden, scanner.lastColumn) };
}

function readColumns(reader: XmlReader, hidden: ColumnRange[]): void {
  const depth = reader.depth;
  for (;;) {
    const token = reader.next();
    if (reader.depth < depth) return;
    if (token !== OPEN || reader.name !== "col" || !reader.flag("hidden")) continue;
    const first = Number(reader.attribute("min"));
    const last = Number(reader.attribute("max"));
    const legal =
      Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last <= MAX_COLUMN;
    if (!legal) throw reader.corrupt("column range");
    hidden.push({ first, last });
  }
}

function readMerges(reader: XmlReader, merges: CellRange[]): void {
  const depth = reader.depth;
  for (;;) {
    const token = reader.next();
    if (reader.depth < depth) return;
    if (token !== OPEN || reader.name !== "mergeCell") continue;
    const range = parseRange(reader.attribute("ref") ?? "");
    if (range === null) throw reader.corrupt("merged range");
    if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
  }
}

/** Hidden columns as far as the cells go: "hide the rest" names 16,384 of them. */
function columnNumbers(ranges: readonly ColumnRange[], lastColumn: number): number[] {
  if (ranges.length === 0) return [];
  // Where ranges begin and end, so that overlapping ranges cost no more than their number.
  const steps = new Int32Array(MAX_COLUMN + 2);
  for (const { first, last } of ranges) {
    if (first > last) continue;
    steps[first] = (steps[first] as number) + 1;
    steps[last + 1] = (steps[last + 1] as number) - 1;
  }
  const numbers: number[] = [];
  let open = 0;
  for (let column = 1; column <= lastColumn; column++) {
    open += steps[column] as number;
    if (open > 0) numbers.push(column);
  }
  return numbers;
}
