/** Any legal cell, token by token. */
import { INLINE, NUMBER } from "./cell-types.ts";
import { OPEN, type XmlReader } from "../../xml/reader.ts";
import { parseAddress } from "../../../util/a1.ts";
import { CELL_TYPES, type CellMaker } from "./cells.ts";
import { readRichText, type RichText } from "./richtext.ts";
import { own } from "../../../model/own.ts";

/**
 * Reads the cell just opened, its end included, and gives its column; `nextColumn` is its
 * place where it states none. A blank cell adds nothing.
 */
export function readCell(
  reader: XmlReader,
  maker: CellMaker,
  row: number,
  nextColumn: number,
): number {
  const column = columnOf(reader, maker, row, nextColumn);
  const style = styleOf(reader, maker, column);
  const stated = reader.attribute("t");
  const type = stated === undefined ? NUMBER : own(CELL_TYPES, stated);
  if (type === undefined) throw maker.corrupt("unknown cell type", column);
  const { formula, value, rich } = readContent(reader);
  if (rich !== null && (value === null || type === INLINE)) {
    maker.rich(column, style, rich, formula);
  } else if (value !== null) maker.stored(column, style, type, value, formula);
  else if (formula) maker.uncalculated(column);
  return column;
}

function columnOf(reader: XmlReader, maker: CellMaker, row: number, nextColumn: number): number {
  const text = reader.attribute("r");
  if (text === undefined) return nextColumn;
  const address = parseAddress(text);
  if (address === null || address.row !== row) throw maker.corrupt("cell address", nextColumn);
  return address.column;
}

function styleOf(reader: XmlReader, maker: CellMaker, column: number): number {
  const style = Number(reader.attribute("s") ?? "0");
  if (!Number.isInteger(style) || style < 0) throw maker.corrupt("cell style", column);
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
