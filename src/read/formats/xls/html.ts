/**
 * HTML tables saved as `.xls`, as many office programs export them. (SheetJS leaves numeric
 * entities as they are or reads `1.642` as a fraction, and loses cells beside nested tables.)
 */
import {
  UnreadableFile,
  type CellRange,
  type RawCell,
  type RawRow,
  type RawSheet,
  type ReadLimits,
} from "../../../model/raw.ts";
import { decodeText, legacyName } from "../../encoding/decode.ts";
import { detectEncoding } from "../../encoding/detect.ts";
import { htmlTokens, type HtmlTag } from "./html-tokens.ts";

export interface MarkupTables {
  readonly sheets: readonly RawSheet[];
  readonly legacyEncoding: string | null;
}

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_SPAN = 16_384;

/**
 * One sheet a table, nested ones apart; every cell is text as shown, since HTML states no types.
 * Throws UnreadableFile `unsupported-format` where no table holds a cell; `truncated`, `too-large`.
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): MarkupTables {
  if (bytes.length > MOST_BYTES)
    throw new UnreadableFile("too-large", `${bytes.length} bytes of HTML`);
  const encoding = detectEncoding(bytes);
  const tables: HtmlTable[] = [];
  const open: HtmlTable[] = [];
  for (const token of htmlTokens([...decodeText(bytes, encoding)].join(""))) {
    const table = open.at(-1);
    if (token.kind === "text") table?.addText(token.text);
    else if (token.name !== "table") table?.addTag(token);
    else if (token.kind === "open") {
      const begun = new HtmlTable(limits.maxCells);
      tables.push(begun);
      open.push(begun);
    } else open.pop()?.endRow();
  }
  if (open.length > 0) throw new UnreadableFile("truncated", "HTML ends inside a table");
  const sheets = tables
    .filter(({ rows }) => rows.length > 0)
    .map((table, i) => table.sheet(`Sheet${i + 1}`));
  if (sheets.length === 0)
    throw new UnreadableFile("unsupported-format", "HTML without table cells");
  return { sheets, legacyEncoding: legacyName(encoding) };
}

class HtmlTable {
  readonly rows: RawRow[] = [];
  readonly #merges: CellRange[] = [];
  /** The last row that a cell above still covers, by column. */
  readonly #coveredTo = new Map<number, number>();
  #left: number;
  #row = 0;
  #column = 0;
  #cells: RawCell[] = [];
  #text: string | null = null;

  constructor(maxCells: number) {
    this.#left = maxCells;
  }

  addText(text: string): void {
    if (this.#text !== null) this.#text += text.replace(/[ \t\r\n\f]+/g, " ");
  }

  addTag({ kind, name, attributes }: HtmlTag): void {
    if (name === "tr") {
      this.endRow();
      if (kind === "open") this.#row++;
    } else if (name === "td" || name === "th") {
      this.#endCell();
      if (kind === "open") this.#beginCell(attributes);
    } else if (name === "br" || (kind === "close" && (name === "p" || name === "div"))) {
      if (this.#text !== null) this.#text += "\n";
    }
  }

  endRow(): void {
    this.#endCell();
    if (this.#cells.length > 0)
      this.rows.push({ row: this.#row, hidden: false, cells: this.#cells });
    this.#cells = [];
    this.#column = 0;
  }

  sheet(name: string): RawSheet {
    return { name, hidden: false, rows: this.rows, merges: this.#merges, hiddenColumns: [] };
  }

  #beginCell(attributes: string): void {
    if (this.#row === 0) this.#row = 1;
    do this.#column++;
    while ((this.#coveredTo.get(this.#column) ?? 0) >= this.#row);
    if (this.#column > MOST_SPAN)
      throw new UnreadableFile("too-large", `columns beyond ${MOST_SPAN}`);
    const wide = span(attributes, "colspan");
    const high = span(attributes, "rowspan");
    const bottom = this.#row + high - 1;
    const right = Math.min(this.#column + wide - 1, MOST_SPAN);
    if (wide > 1 || high > 1)
      this.#merges.push({ top: this.#row, left: this.#column, bottom, right });
    for (let column = this.#column; column <= right; column++) this.#coveredTo.set(column, bottom);
    this.#text = "";
  }

  #endCell(): void {
    if (this.#text === null) return;
    const value = this.#text.replace(/ *\n */g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
    this.#text = null;
    if (value.trim() === "") return;
    if (--this.#left < 0) throw new UnreadableFile("too-large", "more cells than the limit");
    this.#cells.push({ column: this.#column, kind: "text", value });
  }
}

function span(attributes: string, name: string): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d+)`, "i").exec(attributes)?.[1];
  return Math.min(Math.max(Number(written ?? 1), 1), MOST_SPAN);
}
