/** Any legal cell, token by token: what the fast scan does not recognise. */
import type { RawCell } from "../../../model/raw.ts";
import { OPEN, type XmlReader } from "../../xml/reader.ts";
import { parseAddress } from "./address.ts";
import { CELL_TYPES, INLINE, NUMBER, uncalculated, type CellMaker } from "./cells.ts";
import { readRichText, type RichText } from "./richtext.ts";

export interface SlowCell {
  readonly column: number;
  /** null: a blank cell. */
  readonly cell: RawCell | null;
}

/** Reads the cell just opened, its end included; `nextColumn` is its place where it states none. */
export function readSlowCell(
  reader: XmlReader,
  maker: CellMaker,
  row: number,
  nextColumn: number,
): SlowCell {
  const column = columnOf(reader, maker, row, nextColumn);
  const style = styleOf(reader, maker);
  const stated = reader.attribute("t");
  const type = stated === undefined ? NUMBER : CELL_TYPES[stated];
  if (type === undefined) throw maker.corrupt("unknown cell type");
  const { formula, value, rich } = readContent(reader);
  if (rich !== null && (value === null || type === INLINE)) {
    return { column, cell: maker.rich(column, style, rich, formula) };
  }
  if (value !== null) return { column, cell: maker.stored(column, style, type, value, formula) };
  return { column, cell: formula ? uncalculated(column) : null };
}

function columnOf(reader: XmlReader, maker: CellMaker, row: number, nextColumn: number): number {
  const text = reader.attribute("r");
  if (text === undefined) return nextColumn;
  const address = parseAddress(text);
  if (address === null || address.row !== row) throw maker.corrupt("cell address");
  return address.column;
}

function styleOf(reader: XmlReader, maker: CellMaker): number {
  const style = Number(reader.attribute("s") ?? "0");
  if (!Number.isInteger(style) || style < 0) throw maker.corrupt("cell style");
  return style;
}

interface Content {
  readonly formula: boolean;
  readonly value: string | null;
  readonly rich: RichText | null;
}

function readContent(reader: XmlReader): Content {
  const depth = reader.depth;
  let formula = false;
  let value: string | null = null;
  let rich: RichText | null = null;
  for (;;) {
    const token = reader.next();
    if (reader.depth < depth) return { formula, value, rich };
    if (token !== OPEN) continue;
    if (reader.name === "v") value = reader.innerText();
    else if (reader.name === "is") rich = readRichText(reader);
    else {
      if (reader.name === "f") formula = true;
      reader.skip();
    }
  }
}
