/**
 * The fast scan of a row's cells: `<c r= s= t=>` with a formula, a `v` or a plain `is/t`, as
 * every common writer puts it. At whatever else it meets it stops, and that cell is read
 * token by token. It reads past the window's end without asking: the zero bytes there
 * match nothing.
 */
import { Buffer } from "#host/bytes.ts";
import { INLINE, SHARED, STRING } from "./cell-types.ts";
import { FORMULA, KIND } from "../../../model/cell-table.ts";
import type { XmlReader } from "../../xml/reader.ts";
import { decodeText } from "../../xml/text.ts";
import type { CellMaker } from "./cells.ts";
import { CellTag, matches } from "./celltag.ts";
import { unescape } from "./richtext.ts";

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const ZERO = 0x30;
const AMP = 0x26;
const UNDERSCORE = 0x5f;
const [C, F, V] = [0x63, 0x66, 0x76] as const;
const IS_T = Buffer.from("<is><t");
const IS_END = Buffer.from("</t></is></c>");
const V_END = Buffer.from("</v></c>");
/** Digits that always fit a double exactly. */
const SAFE_DIGITS = 15;
const POWERS = Float64Array.from({ length: SAFE_DIGITS + 1 }, (_, i) => 10 ** i);

export class FastCells {
  readonly #reader: XmlReader;
  readonly #maker: CellMaker;
  readonly #tag = new CellTag();

  constructor(reader: XmlReader, maker: CellMaker) {
    this.#reader = reader;
    this.#maker = maker;
  }

  /**
   * Scans cells from the reader's position on, as long as columns rise from `column`, and
   * moves past them; gives the last one's column.
   */
  scan(row: number, column: number): number {
    const { bytes } = this.#reader;
    const tag = this.#tag;
    let pos = this.#reader.pos;
    let last = column;
    while (bytes[pos] === LT && bytes[pos + 1] === C) {
      const stop = tag.scan(bytes, pos + 2, row, last + 1);
      if (stop < 0 || tag.column <= last) break;
      const end = this.#cell(bytes, stop);
      if (end < 0) break;
      last = tag.column;
      pos = end;
    }
    this.#reader.pos = pos;
    return last;
  }

  /** From the tag's `>` or `/`: the position after the cell, or -1 and nothing was added. */
  #cell(bytes: Buffer, stop: number): number {
    if (bytes[stop] === SLASH) return bytes[stop + 1] === GT ? stop + 2 : -1;
    const i = stop + 1;
    if (bytes[i] !== LT) return -1;
    if (bytes[i + 1] === V && bytes[i + 2] === GT) return this.#value(bytes, i + 3, false);
    if (bytes[i + 1] !== F) return this.#content(bytes, i, false);
    const after = afterFormula(bytes, i + 2);
    return after < 0 || bytes[after] !== LT ? -1 : this.#content(bytes, after, true);
  }

  /** Reads from the first child after the formula; the position after the cell, or -1. */
  #content(bytes: Buffer, from: number, formula: boolean): number {
    let i = from;
    if (bytes[i + 1] === V && bytes[i + 2] === GT) return this.#value(bytes, i + 3, formula);
    if (bytes[i + 1] === SLASH && bytes[i + 2] === C && bytes[i + 3] === GT) {
      if (formula) this.#maker.uncalculated(this.#tag.column);
      return i + 4;
    }
    if (this.#tag.type !== INLINE || !matches(bytes, i, IS_T)) return -1;
    i += IS_T.length;
    // `<t>` or `<t xml:space="preserve">`; spaces are kept either way.
    if (bytes[i] !== GT && bytes[i] !== SPACE) return -1;
    while (bytes[i] !== GT && bytes[i] !== 0 && bytes[i] !== SLASH && bytes[i] !== LT) i++;
    return bytes[i] === GT ? this.#text(bytes, i + 1, IS_END, formula) : -1;
  }

  /** Up to nine digits, which nearly all numbers and all string indices are: 32-bit arithmetic. */
  #value(bytes: Buffer, from: number, formula: boolean): number {
    const tag = this.#tag;
    if (tag.type > SHARED) return this.#text(bytes, from, V_END, formula);
    let i = from;
    let number = 0;
    let digit = (bytes[i] as number) - ZERO;
    while (digit >= 0 && digit <= 9) {
      number = (number * 10 + digit) | 0;
      digit = (bytes[++i] as number) - ZERO;
    }
    if (i === from || i - from > 9 || bytes[i] !== LT || !closesValue(bytes, i))
      return this.#number(bytes, from, formula);
    const maker = this.#maker;
    if (tag.type === SHARED) maker.shared(tag.column, tag.style, number, formula);
    else if (maker.numberStyles[tag.style] === 0)
      maker.table.add(tag.column, formula ? KIND.number | FORMULA : KIND.number, number);
    else maker.number(tag.column, tag.style, number, formula);
    return i + V_END.length;
  }

  #number(bytes: Buffer, from: number, formula: boolean): number {
    let i = from;
    let byte = bytes[i] as number;
    const negative = byte === 0x2d;
    if (negative) byte = bytes[++i] as number;
    const digits = i;
    let mantissa = 0;
    let point = 0;
    for (; byte !== LT; byte = bytes[++i] as number) {
      if (byte >= ZERO && byte <= 0x39) mantissa = mantissa * 10 + byte - ZERO;
      else if (byte === 0x2e && point === 0) point = i + 1;
      else break;
    }
    if (byte !== LT) return this.#text(bytes, from, V_END, formula);
    const count = i - digits - (point > 0 ? 1 : 0);
    const { type, column, style } = this.#tag;
    if (count === 0 || count > SAFE_DIGITS || type === SHARED)
      return this.#text(bytes, from, V_END, formula);
    if (!closesValue(bytes, i)) return -1;
    // Both exact, so the quotient is the nearest double, as the decimal text means.
    const size = point === 0 ? mantissa : mantissa / (POWERS[i - point] as number);
    this.#maker.number(column, style, negative ? -size : size, formula);
    return i + V_END.length;
  }

  #text(bytes: Buffer, from: number, closing: Buffer, formula: boolean): number {
    let hash = 0;
    let special = false;
    let i = from;
    for (let byte = bytes[i] as number; byte !== LT; byte = bytes[++i] as number) {
      // Zero bytes begin after the window; other control characters take the slow way.
      if (byte < SPACE && byte !== 0x0a && byte !== 0x09) return -1;
      if (byte === AMP || byte === UNDERSCORE) special = true;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (!matches(bytes, i, closing)) return -1;
    const maker = this.#maker;
    const { type, column, style } = this.#tag;
    const isText = type === STRING || type === INLINE;
    const { texts } = maker.table;
    const recurs = isText && !special && !maker.hasFonts && i > from;
    let id = recurs ? texts.find(bytes, from, i, hash) : -1;
    if (id < 0) {
      const text = decodeText(bytes, from, i, false, this.#reader.part);
      if (!recurs) {
        if (isText) maker.text(column, style, special ? unescape(text) : text, formula);
        else maker.stored(column, style, type, text, formula);
        return i + closing.length;
      }
      id = texts.idOf(text);
      texts.keep(bytes, from, i, hash, id);
    }
    maker.table.add(column, formula ? KIND.text | FORMULA : KIND.text, id);
    return i + closing.length;
  }
}
/** The position after a formula element whose `<f` was read, or -1. */
function afterFormula(bytes: Buffer, from: number): number {
  let i = from;
  if (bytes[i] !== GT && bytes[i] !== SPACE && bytes[i] !== SLASH) return -1;
  for (; bytes[i] !== GT; i++) if (bytes[i] === 0 || bytes[i] === LT) return -1;
  if (bytes[i - 1] === SLASH) return i + 1;
  for (i++; bytes[i] !== LT; i++) if (bytes[i] === 0) return -1;
  const closed = bytes[i + 1] === SLASH && bytes[i + 2] === F && bytes[i + 3] === GT;
  return closed ? i + 4 : -1;
}

/** `</v></c>`, spelled out: it stands after nearly every value. */
function closesValue(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === V &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === C &&
    bytes[at + 7] === GT
  );
}
