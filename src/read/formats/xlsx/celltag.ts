/** The fast scan of a cell's opening tag, after its `<c`. */
import { Buffer } from "#host/bytes.ts";
import { BOOLEAN, ERROR, INLINE, ISO_DATE, NUMBER, SHARED, STRING } from "./cell-types.ts";
import { MAX_COLUMN } from "./address.ts";

const GT = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const SPACE = 0x20;
const EQUALS = 0x3d;
const ZERO = 0x30;
const NINE = 0x39;
const [R, S, T] = [0x72, 0x73, 0x74] as const;
const INLINE_STR = Buffer.from('inlineStr"');

export class CellTag {
  /** Of the last tag that was scanned. */
  column = 0;
  style = 0;
  type = NUMBER;

  /** Reads `r`, `s` and `t`; the position of the tag's `>` or `/`, or -1. */
  scan(bytes: Buffer, from: number, row: number, nextColumn: number): number {
    this.column = nextColumn;
    this.style = 0;
    this.type = NUMBER;
    let i = from;
    // ` r="K7" s="1"`: an address and a style of one digit, as nearly all cells begin.
    if (bytes[i] === SPACE && bytes[i + 1] === R && bytes[i + 3] === QUOTE) {
      i = this.#address(bytes, i + 4, row);
      if (i < 0 || bytes[from + 2] !== EQUALS) return -1;
      const digit = (bytes[i + 4] as number) - ZERO;
      const styled = bytes[i] === SPACE && bytes[i + 1] === S && bytes[i + 3] === QUOTE;
      if (styled && bytes[i + 5] === QUOTE && bytes[i + 2] === EQUALS && digit >= 0 && digit <= 9) {
        this.style = digit;
        i += 6;
        if (bytes[i] === GT) return i;
      }
    }
    for (;;) {
      const byte = bytes[i];
      if (byte === GT || byte === SLASH) return i;
      if (byte !== SPACE || bytes[i + 2] !== EQUALS || bytes[i + 3] !== QUOTE) return -1;
      const name = bytes[i + 1];
      i += 4;
      if (name === R) i = this.#address(bytes, i, row);
      else if (name === S) i = this.#styleIndex(bytes, i);
      else if (name === T) i = this.#cellType(bytes, i);
      else return -1;
      if (i < 0) return -1;
    }
  }

  #address(bytes: Buffer, from: number, row: number): number {
    let i = from;
    let column = 0;
    let byte = bytes[i] as number;
    while (byte >= 0x41 && byte <= 0x5a && i - from < 4) {
      column = column * 26 + byte - 0x40;
      byte = bytes[++i] as number;
    }
    let stated = 0;
    const digits = i;
    while (byte >= ZERO && byte <= NINE && i - digits < 8) {
      stated = stated * 10 + byte - ZERO;
      byte = bytes[++i] as number;
    }
    if (byte !== QUOTE || stated !== row || column === 0 || column > MAX_COLUMN) return -1;
    this.column = column;
    return i + 1;
  }

  #styleIndex(bytes: Buffer, from: number): number {
    let i = from;
    let style = 0;
    let byte = bytes[i] as number;
    while (byte >= ZERO && byte <= NINE && i - from < 7) {
      style = style * 10 + byte - ZERO;
      byte = bytes[++i] as number;
    }
    this.style = style;
    return byte === QUOTE && i > from ? i + 1 : -1;
  }

  #cellType(bytes: Buffer, from: number): number {
    const first = bytes[from];
    if (bytes[from + 1] === QUOTE) {
      if (first === S) this.type = SHARED;
      else if (first === 0x62) this.type = BOOLEAN;
      else if (first === 0x65) this.type = ERROR;
      else if (first === 0x64) this.type = ISO_DATE;
      else if (first !== 0x6e) return -1;
      return from + 2;
    }
    if (
      first === S &&
      bytes[from + 1] === T &&
      bytes[from + 2] === R &&
      bytes[from + 3] === QUOTE
    ) {
      this.type = STRING;
      return from + 4;
    }
    if (!matches(bytes, from, INLINE_STR)) return -1;
    this.type = INLINE;
    return from + INLINE_STR.length;
  }
}

/** Whether these very bytes stand there. */
export function matches(bytes: Buffer, at: number, wanted: Buffer): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}
