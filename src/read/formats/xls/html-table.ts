/** One table of an HTML text: cells at their places, merges, what is hidden. */
import {
  UnreadableFile,
  type CellRange,
  type RawCell,
  type RawRow,
  type RawSheet,
} from "../../../model/raw.ts";
import { beyond, type ReadLimits } from "../../../model/limits.ts";
import { shownDigits } from "../../shown-digits.ts";
import type { SerialDates } from "../xlsx/serial.ts";
import { storedValue } from "./html-stored.ts";
import type { HtmlStyle, StyleSheet } from "./html-style.ts";
import type { HtmlTag } from "./html-tokens.ts";

const MOST_SPAN = 16_384;
const ROW_GROUPS = new Set(["tbody", "thead", "tfoot"]);
const VOID = new Set(["br", "img", "hr", "input", "wbr", "meta", "link"]);

/** What the tables of one text share. */
export interface HtmlContext {
  readonly styles: StyleSheet;
  readonly dates: SerialDates;
  readonly limits: ReadLimits;
}

interface OpenCell {
  readonly attributes: HtmlTag["attributes"];
  readonly style: HtmlStyle;
  shown: string;
  /** All its text, with what is hidden inside it. */
  whole: string;
}

interface WrittenRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
}

export class HtmlTable {
  readonly hidden: boolean;
  readonly #context: HtmlContext;
  readonly #rows: WrittenRow[] = [];
  readonly #merges: CellRange[] = [];
  /** The last row that a cell above still covers, by column. */
  readonly #coveredTo = new Map<number, number>();
  readonly #hiddenColumns = new Set<number>();
  /** Columns of the hidden cells of rows that are not hidden. */
  readonly #hiddenCells = new Map<number, Set<number>>();
  /** By column: cells that hold something. */
  readonly #filled = new Map<number, number>();
  /** Hidden elements that are open in the cell, and those of the same name inside them. */
  readonly #inside: string[] = [];
  #left: number;
  #group = false;
  #row = 0;
  #rowHidden = false;
  #column = 0;
  #columns = 0;
  #cells: RawCell[] = [];
  #cell: OpenCell | null = null;

  constructor(context: HtmlContext, hidden: boolean) {
    this.#context = context;
    this.#left = context.limits.cells;
    this.hidden = hidden;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** What stands here now is hidden, a table in the cell included. */
  get hidesContent(): boolean {
    const { style = null } = this.#cell ?? {};
    return this.hidden || this.#rowHidden || style?.hidden === true || this.#inside.length > 0;
  }

  addText(text: string): void {
    if (this.#cell !== null) this.#add(text.replace(/[ \t\r\n\f]+/g, " "));
  }

  addTag(tag: HtmlTag): void {
    const { kind, name } = tag;
    const opens = kind === "open";
    if (name === "tr") {
      this.endRow();
      if (opens) this.#beginRow(tag);
    } else if (name === "td" || name === "th") {
      this.#endCell();
      if (opens) this.#beginCell(tag);
    } else if (ROW_GROUPS.has(name)) {
      this.endRow();
      this.#group = opens && this.#styleOf(tag).hidden;
    } else if (name === "col" || name === "colgroup") {
      if (opens) this.#addColumns(tag);
      else if (name === "colgroup") this.#groupOfColumns = false;
    } else this.#addInline(tag);
  }

  endRow(): void {
    this.#endCell();
    if (this.#cells.length > 0)
      this.#rows.push({ row: this.#row, hidden: this.#rowHidden, cells: this.#cells });
    this.#cells = [];
    this.#column = 0;
    this.#rowHidden = false;
  }

  sheet(name: string): RawSheet {
    const hiddenRows = this.#judgeHiddenCells();
    const rows: RawRow[] = this.#rows.map(({ row, hidden, cells }) => ({
      row,
      hidden: hidden || hiddenRows.has(row),
      cells,
    }));
    const hiddenColumns = [...this.#hiddenColumns].sort((a, b) => a - b);
    return { name, hidden: this.hidden, rows, merges: this.#merges, hiddenColumns };
  }

  /** A column whose every cell is hidden is a hidden column; other hidden cells hide their rows. */
  #judgeHiddenCells(): Set<number> {
    const rows = new Set<number>();
    for (const [column, hidden] of this.#hiddenCells) {
      if (hidden.size === this.#filled.get(column)) this.#hiddenColumns.add(column);
      else for (const row of hidden) rows.add(row);
    }
    return rows;
  }

  #styleOf({ attributes }: HtmlTag): HtmlStyle {
    return this.#context.styles.of(attributes);
  }

  /** A group of columns that states a span has no columns of its own. */
  #addColumns(tag: HtmlTag): void {
    if (tag.name === "colgroup" && !tag.attributes.has("span")) {
      this.#groupOfColumns = this.#styleOf(tag).hidden;
      return;
    }
    const first = this.#columns + 1;
    this.#columns = Math.min(this.#columns + span(tag, "span"), MOST_SPAN);
    if (!this.#styleOf(tag).hidden && !(tag.name === "col" && this.#groupOfColumns)) return;
    for (let column = first; column <= this.#columns; column++) this.#hiddenColumns.add(column);
  }

  #groupOfColumns = false;

  #beginRow(tag: HtmlTag): void {
    this.#row++;
    this.#rowHidden = this.#group || this.#styleOf(tag).hidden;
  }

  #beginCell(tag: HtmlTag): void {
    if (this.#row === 0) this.#row = 1;
    do this.#column++;
    while ((this.#coveredTo.get(this.#column) ?? 0) >= this.#row);
    if (this.#column > MOST_SPAN)
      throw new UnreadableFile("too-large", `columns beyond ${MOST_SPAN}`);
    const wide = span(tag, "colspan");
    const high = span(tag, "rowspan");
    const bottom = this.#row + high - 1;
    const right = Math.min(this.#column + wide - 1, MOST_SPAN);
    const style = this.#styleOf(tag);
    if ((wide > 1 || high > 1) && !style.ignoresSpans)
      this.#merges.push({ top: this.#row, left: this.#column, bottom, right });
    for (let column = this.#column; column <= right; column++) this.#coveredTo.set(column, bottom);
    this.#cell = { attributes: tag.attributes, style, shown: "", whole: "" };
  }

  /** Line ends, and elements inside a cell that are hidden, to their own end. */
  #addInline(tag: HtmlTag): void {
    if (this.#cell === null) return;
    const { kind, name } = tag;
    const closes = kind === "close";
    if (closes && this.#inside.at(-1) === name) this.#inside.pop();
    else if (!closes && !VOID.has(name)) {
      const again = this.#inside.length > 0 && this.#inside.at(-1) === name;
      if (again || this.#styleOf(tag).hidden) this.#inside.push(name);
    }
    if (name === "br" || (closes && (name === "p" || name === "div"))) this.#add("\n");
  }

  #add(text: string): void {
    const cell = this.#cell as OpenCell;
    cell.whole += text;
    if (this.#inside.length === 0) cell.shown += text;
  }

  #endCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.#cell = null;
    this.#inside.length = 0;
    const shown = trimmed(cell.shown);
    const whole = trimmed(cell.whole);
    const made = this.#cellOf(cell, shown === "" ? whole : shown);
    if (made === null) return;
    if (--this.#left < 0) throw beyond("cells", this.#context.limits);
    this.#cells.push(made);
    this.#filled.set(this.#column, (this.#filled.get(this.#column) ?? 0) + 1);
    if (!cell.style.hidden && shown === whole) return;
    const rows = this.#hiddenCells.get(this.#column) ?? new Set();
    this.#hiddenCells.set(this.#column, rows.add(this.#row));
  }

  #cellOf({ attributes, style }: OpenCell, text: string): RawCell | null {
    const column = this.#column;
    const formula = attributes.has("x:fmla") ? { formula: true } : {};
    const stored =
      attributes.size === 0
        ? null
        : storedValue(attributes, text, style.format, this.#context.dates);
    if (stored !== null) return { column, ...formula, ...stored };
    if (text.trim() === "") return null;
    const digits = /^\d{1,15}$/.test(text) && style.format !== null;
    const padded = digits ? (shownDigits(style.format)?.(Number(text)) ?? text) : text;
    return { column, ...formula, kind: "text", value: padded };
  }
}

function trimmed(text: string): string {
  return text.replace(/ *\n */g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
}

function span({ attributes }: HtmlTag, name: string): number {
  const written = /^\s*(\d+)/.exec(attributes.get(name) ?? "")?.[1];
  return Math.min(Math.max(Number(written ?? 1), 1), MOST_SPAN);
}
