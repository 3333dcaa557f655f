/** From what a cell element holds to a RawCell. */
import { UnreadableFile, type RawCell, type ReadLimits } from "../../../model/raw.ts";
import { unescape, type RichText } from "./richtext.ts";
import { isoDay, type SerialDates } from "./serial.ts";
import type { SharedStrings } from "./strings.ts";
import type { Styles } from "./styles.ts";

/** A cell's `t`. */
export const NUMBER = 0;
export const SHARED = 1;
export const STRING = 2;
export const INLINE = 3;
export const BOOLEAN = 4;
export const ERROR = 5;
export const ISO_DATE = 6;

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

/** Makes the cells of one sheet part; every method throws UnreadableFile ("corrupt") on what has no meaning. */
export class CellMaker {
  readonly #context: CellContext;
  readonly #part: string;
  readonly #dateStyles: Uint8Array;

  constructor(context: CellContext, part: string) {
    this.#context = context;
    this.#part = part;
    this.#dateStyles = context.styles?.isDate ?? new Uint8Array(0);
  }

  /** A number, or the date that the style makes of it. */
  number(column: number, style: number, value: number, formula: boolean): RawCell {
    if (this.#isDate(style)) {
      const day = this.#context.dates.dayOf(value);
      if (day !== null) return plain(column, "date", day, formula);
    }
    return plain(column, "number", value, formula);
  }

  /** Text; null where it is empty, as a blank cell is. */
  text(column: number, style: number, value: string, formula: boolean): RawCell | null {
    if (value === "") return null;
    const font = this.#context.styles?.legacyFonts?.[style];
    return font === undefined
      ? plain(column, "text", value, formula)
      : withFont(column, value, formula, font);
  }

  shared(column: number, style: number, index: number, formula: boolean): RawCell | null {
    const { texts, fonts } = this.#context.strings;
    const value = texts[index];
    if (value === undefined) throw this.corrupt("shared string beyond the table");
    const font = fonts.size === 0 ? undefined : fonts.get(index);
    return font === undefined
      ? this.text(column, style, value, formula)
      : this.rich(column, style, { text: value, font }, formula);
  }

  rich(column: number, style: number, { text, font }: RichText, formula: boolean): RawCell | null {
    if (font === null || text === "") return this.text(column, style, text, formula);
    return font === ""
      ? plain(column, "text", text, formula)
      : withFont(column, text, formula, font);
  }

  /** The cell of a `v` element's text, by the cell's type; null where the cell is blank. */
  stored(
    column: number,
    style: number,
    type: number,
    value: string,
    formula: boolean,
  ): RawCell | null {
    if (type === STRING || type === INLINE)
      return this.text(column, style, unescape(value), formula);
    const text = value.trim();
    if (text === "") return formula ? uncalculated(column) : null;
    if (type === SHARED) {
      if (!/^\d{1,10}$/.test(text)) throw this.corrupt("shared string index");
      return this.shared(column, style, Number(text), formula);
    }
    if (type === BOOLEAN) return this.#boolean(column, text, formula);
    if (type === ERROR) return plain(column, "error", text, formula);
    if (type === ISO_DATE) {
      const day = isoDay(text);
      // No day that exists: kept as text, which the checks report at its place.
      return day === null
        ? plain(column, "text", text, formula)
        : plain(column, "date", day, formula);
    }
    // Some programs store a failed division so; Excel has no such number.
    if (NOT_FINITE.test(text)) return plain(column, "error", "#NUM!", formula);
    const number = NUMBER_TEXT.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(number)) throw this.corrupt("number");
    return this.number(column, style, number, formula);
  }

  /** Counts a cell against the limit. */
  keep(): void {
    if (++this.#context.kept > this.#context.limits.maxCells) {
      throw new UnreadableFile("too-large", `more than ${this.#context.limits.maxCells} cells`);
    }
  }

  corrupt(what: string): UnreadableFile {
    return new UnreadableFile("corrupt", `${this.#part}: ${what}`);
  }

  #boolean(column: number, text: string, formula: boolean): RawCell {
    if (text === "1" || text === "true") return plain(column, "boolean", true, formula);
    if (text === "0" || text === "false") return plain(column, "boolean", false, formula);
    throw this.corrupt("boolean");
  }

  #isDate(style: number): boolean {
    const date = this.#dateStyles[style];
    if (date !== undefined) return date === 1;
    // Without any cell style the default one is meant; for others a date could pass for a number.
    if (style === 0) return false;
    throw this.corrupt("cell style beyond the table");
  }
}

export function uncalculated(column: number): RawCell {
  return { column, kind: "uncalculated", formula: true };
}

function plain(column: number, kind: RawCell["kind"], value: unknown, formula: boolean): RawCell {
  // Two shapes in all for the bulk of the cells, so that later stages stay monomorphic.
  return (formula ? { column, kind, value, formula } : { column, kind, value }) as RawCell;
}

function withFont(column: number, value: string, formula: boolean, font: string): RawCell {
  return formula
    ? { column, kind: "text", value, formula, font }
    : { column, kind: "text", value, font };
}
