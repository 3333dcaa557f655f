/** From what a cell element holds to a cell of the sheet's table. */
import { NUMBER, SHARED, STRING, INLINE, BOOLEAN, ERROR, ISO_DATE } from "./cell-types.ts";
import { type CellTable, FONT, FORMULA, KIND, PERCENT } from "../../../model/cell-table.ts";
import { dayNumber } from "../../../model/calendar.ts";
import { beyond, type ReadLimits } from "../../../model/limits.ts";
import { UnreadableFile } from "../../../model/unreadable.ts";
import { MAX_COLUMN } from "../../../util/a1.ts";
import { unescape, type RichText } from "./richtext.ts";
import { isoDay, type SerialDates } from "./serial.ts";
import type { SharedStrings } from "./strings.ts";
import { AS_DATE, AS_PERCENT, type Styles, WITH_ZEROS } from "./styles.ts";

export const CELL_TYPES: Readonly<Record<string, number>> = {
  n: NUMBER,
  s: SHARED,
  str: STRING,
  inlineStr: INLINE,
  b: BOOLEAN,
  e: ERROR,
  d: ISO_DATE,
};

const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const NOT_FINITE = /^(?:nan|[+-]?inf(?:inity)?|-?1\.#\w+)$/i;

/** What the cells of one workbook share. */
export interface CellContext {
  readonly strings: SharedStrings;
  /** null: the workbook has no styles part. */
  readonly styles: Styles | null;
  readonly dates: SerialDates;
  readonly limits: ReadLimits;
  /** Cells kept so far, over all sheets. */
  kept: number;
}

/** What reads cells by itself has to know. */
export interface KnownCells extends Pick<CellContext, "strings" | "styles" | "dates"> {
  /** By cell style: 0 where numbers are what they are, else what {@link CellMaker.number} has to look at. */
  readonly numbers: Uint8Array;
  /** By shared string: its number in the table of texts. */
  readonly ids: readonly number[];
}

/** Adds the cells of one sheet part; every method throws UnreadableFile ("corrupt") on what has no meaning. */
export class CellMaker {
  readonly table: CellTable;
  readonly #context: CellContext;
  readonly #part: string;
  /** Another object after {@link forgetTexts}. */
  known: KnownCells;

  constructor(context: CellContext, part: string, table: CellTable) {
    this.#context = context;
    this.#part = part;
    this.table = table;
    const { strings, styles, dates } = context;
    const numbers = styles?.numbers ?? new Uint8Array(1);
    this.known = { strings, styles, dates, numbers, ids: strings.ids };
  }

  get limits(): ReadLimits {
    return this.#context.limits;
  }

  /** A number, or what the style makes of it: a date, a code with leading zeros. */
  number(column: number, style: number, value: number, formula: boolean): void {
    const kind = this.known.numbers[style];
    if (kind === 0) this.#add(column, KIND.number, value, formula);
    else if (kind === AS_DATE) this.#dateOrNumber(column, value, formula);
    else if (kind === AS_PERCENT) this.#add(column, KIND.number | PERCENT, value, formula);
    else if (kind === WITH_ZEROS) this.#withZeros(column, style, value, formula);
    // Without any cell style the default one is meant; for others a date could pass for a number.
    else if (style === 0) this.#add(column, KIND.number, value, formula);
    else throw this.corrupt("cell style beyond the table", column);
  }

  /** Text; nothing where it is empty, as a blank cell is. */
  text(column: number, style: number, value: string, formula: boolean): void {
    if (value === "") return;
    const font = this.#context.styles?.legacyFonts?.[style];
    this.#text(column, value, formula, font);
  }

  shared(column: number, style: number, index: number, formula: boolean): void {
    const { texts, fonts } = this.#context.strings;
    const value = texts[index];
    if (value === undefined) throw this.corrupt("shared string beyond the table", column);
    const font = fonts.get(index);
    if (font === undefined) this.text(column, style, value, formula);
    else this.rich(column, style, { text: value, font }, formula);
  }

  rich(column: number, style: number, { text, font }: RichText, formula: boolean): void {
    if (font === null || text === "") this.text(column, style, text, formula);
    else this.#text(column, text, formula, font === "" ? undefined : font);
  }

  /** The cell of a `v` element's text, by the cell's type; nothing where the cell is blank. */
  stored(column: number, style: number, type: number, value: string, formula: boolean): void {
    if (type === STRING || type === INLINE) {
      this.text(column, style, unescape(value), formula);
      return;
    }
    const text = value.trim();
    if (text === "") {
      if (formula) this.uncalculated(column);
    } else if (type === SHARED) {
      if (!/^\d{1,10}$/.test(text)) throw this.corrupt("shared string index", column);
      this.shared(column, style, Number(text), formula);
    } else if (type === BOOLEAN) this.#boolean(column, text, formula);
    else if (type === ERROR) this.#error(column, text, formula);
    else if (type === ISO_DATE) this.#isoDate(column, text, formula);
    // Some programs store a failed division so; Excel has no such number.
    else if (NOT_FINITE.test(text)) this.#error(column, "#NUM!", formula);
    else {
      const number = NUMBER_TEXT.test(text) ? Number(text) : Number.NaN;
      if (!Number.isFinite(number)) throw this.corrupt("number", column);
      this.number(column, style, number, formula);
    }
  }

  uncalculated(column: number): void {
    this.#add(column, KIND.uncalculated, 0, true);
  }

  /** Counts the cells of a row against the limits. */
  keep(cells: number): void {
    const { limits } = this.#context;
    // More cells than columns: some address stands twice.
    if (cells > MAX_COLUMN) throw this.corrupt("a cell twice");
    this.#context.kept += cells;
    if (this.#context.kept > limits.cells) throw beyond("cells", limits);
  }

  /** The table's texts were forgotten: shared strings have other numbers now. */
  forgetTexts(): void {
    const ids = this.#context.strings.texts.map((text) => this.table.texts.idOf(text));
    this.known = { ...this.known, ids };
  }

  /** `column`: of the cell at fault; its row and sheet are known further out. */
  corrupt(what: string, column = 0): UnreadableFile {
    const cell = column === 0 ? null : { sheet: "", row: 0, column };
    return new UnreadableFile("corrupt", `${this.#part}: ${what}`, cell);
  }

  #add(column: number, kind: number, value: number, formula: boolean): void {
    this.table.add(column, formula ? kind | FORMULA : kind, value);
  }

  #dateOrNumber(column: number, value: number, formula: boolean): void {
    const day = this.#context.dates.numberOf(value);
    if (Number.isNaN(day)) this.#add(column, KIND.number, value, formula);
    else this.#add(column, KIND.date, day, formula);
  }

  #withZeros(column: number, style: number, value: number, formula: boolean): void {
    const shown = this.#context.styles?.shown[style]?.(value) ?? null;
    if (shown === null) this.#add(column, KIND.number, value, formula);
    else this.table.addShown(column, formula ? FORMULA : 0, value, shown);
  }

  #text(column: number, value: string, formula: boolean, font: string | undefined): void {
    const { table } = this;
    if (font !== undefined) table.fonts.set(table.cellCount, font);
    const kind = font === undefined ? KIND.text : KIND.text | FONT;
    this.#add(column, kind, table.texts.idOf(value), formula);
  }

  #error(column: number, text: string, formula: boolean): void {
    this.#add(column, KIND.error, this.table.texts.idOf(text), formula);
  }

  #isoDate(column: number, text: string, formula: boolean): void {
    const day = isoDay(text);
    // No day that exists: kept as text, which the checks report at its place.
    if (day === null) this.#text(column, text, formula, undefined);
    else this.#add(column, KIND.date, dayNumber(day), formula);
  }

  #boolean(column: number, text: string, formula: boolean): void {
    const truth = text === "1" || text === "true";
    if (!truth && text !== "0" && text !== "false") throw this.corrupt("boolean", column);
    this.#add(column, KIND.boolean, truth ? 1 : 0, formula);
  }
}
