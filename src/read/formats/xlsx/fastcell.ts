/**
 * The fast scan of a cell: `<c r= s= t=>` with a formula, a `v` or a plain `is/t`, as
 * every common writer puts it. Whatever else it meets, it gives up before it has
 * consumed anything, and the cell is read token by token. It reads past the window's
 * end without asking: the zero bytes there match nothing.
 */
import type { RawCell } from "../../../model/raw.ts";
import type { XmlReader } from "../../xml/reader.ts";
import { decodeText } from "../../xml/text.ts";
import { INLINE, NUMBER, SHARED, STRING, uncalculated, type CellMaker } from "./cells.ts";
import { CellTag, matches } from "./celltag.ts";
import { unescape } from "./richtext.ts";
import { TextCache } from "./textcache.ts";

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

/** Texts recur over the sheets and files of a run. */
const cache = new TextCache();

export class FastCells {
  /** Of the last cell that was scanned. */
  column = 0;
  /** The last cell scanned; null where it is blank. */
  cell: RawCell | null = null;
  readonly #reader: XmlReader;
  readonly #maker: CellMaker;
  readonly #tag = new CellTag();

  constructor(reader: XmlReader, maker: CellMaker) {
    this.#reader = reader;
    this.#maker = maker;
  }

  /** Scans the cell at the reader's position and moves past it; false: nothing was consumed. */
  scan(row: number, nextColumn: number): boolean {
    const { bytes, pos } = this.#reader;
    if (bytes[pos] !== LT || bytes[pos + 1] !== C) return false;
    let i = this.#tag.scan(bytes, pos + 2, row, nextColumn);
    if (i < 0) return false;
    this.column = this.#tag.column;
    if (bytes[i] === SLASH) {
      if (bytes[i + 1] !== GT) return false;
      this.cell = null;
      this.#reader.pos = i + 2;
      return true;
    }
    i++;
    let formula = false;
    if (bytes[i] === LT && bytes[i + 1] === F) {
      i = afterFormula(bytes, i + 2);
      if (i < 0) return false;
      formula = true;
    }
    const end = this.#content(bytes, i, formula);
    if (end < 0) return false;
    this.#reader.pos = end;
    return true;
  }

  /** Reads from the first child after the formula; the position after the cell, or -1. */
  #content(bytes: Buffer, i: number, formula: boolean): number {
    if (bytes[i] !== LT) return -1;
    if (bytes[i + 1] === V && bytes[i + 2] === GT) {
      if (this.#tag.type === NUMBER || this.#tag.type === SHARED)
        return this.#count(bytes, i + 3, formula);
      return this.#text(bytes, i + 3, V_END, formula);
    }
    if (bytes[i + 1] === SLASH && bytes[i + 2] === C && bytes[i + 3] === GT) {
      this.cell = formula ? uncalculated(this.column) : null;
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
  #count(bytes: Buffer, from: number, formula: boolean): number {
    let i = from;
    let number = 0;
    let digit = (bytes[i] as number) - ZERO;
    while (digit >= 0 && digit <= 9 && i - from < 9) {
      number = (number * 10 + digit) | 0;
      digit = (bytes[++i] as number) - ZERO;
    }
    if (i === from || bytes[i] !== LT || !closesValue(bytes, i))
      return this.#number(bytes, from, formula);
    this.cell =
      this.#tag.type === SHARED
        ? this.#maker.shared(this.column, this.#tag.style, number, formula)
        : this.#maker.number(this.column, this.#tag.style, number, formula);
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
    if (count === 0 || count > SAFE_DIGITS || this.#tag.type === SHARED)
      return this.#text(bytes, from, V_END, formula);
    if (!closesValue(bytes, i)) return -1;
    // Both exact, so the quotient is the nearest double, as the decimal text means.
    const size = point === 0 ? mantissa : mantissa / (POWERS[i - point] as number);
    this.cell = this.#maker.number(this.column, this.#tag.style, negative ? -size : size, formula);
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
    const next = i + closing.length;
    let text = special ? undefined : cache.find(bytes, from, i, hash);
    if (text === undefined) {
      text = decodeText(bytes, from, i, false, this.#reader.part);
      if (!special) cache.add(bytes, from, i, hash, text);
    }
    this.cell =
      this.#tag.type === STRING || this.#tag.type === INLINE
        ? this.#maker.text(this.column, this.#tag.style, special ? unescape(text) : text, formula)
        : this.#maker.stored(this.column, this.#tag.style, this.#tag.type, text, formula);
    return next;
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
