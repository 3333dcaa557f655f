/**
 * The fast scan of a row's tags. As for cells: what it does not recognise it leaves
 * untouched, and the zero bytes after the window match nothing.
 */
import { Buffer } from "#host/bytes.ts";
import type { XmlReader } from "../../xml/reader.ts";

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const SPACE = 0x20;
const EQUALS = 0x3d;
const ZERO = 0x30;
const [R, O, W, H] = [0x72, 0x6f, 0x77, 0x68] as const;
const HIDDEN = Buffer.from("hidden");

export class RowTag {
  /** Of the last row that was scanned: its stated number, 0 where it is no number; null where it states none. */
  row: number | null = null;
  hidden = false;
  /** It has no content and is closed already. */
  empty = false;
  readonly #reader: XmlReader;

  constructor(reader: XmlReader) {
    this.#reader = reader;
  }

  /** Scans `<row ...>` at the reader's position and moves past it; false: nothing was consumed. */
  scan(): boolean {
    const reader = this.#reader;
    const { bytes, pos } = reader;
    if (bytes[pos] !== LT || bytes[pos + 1] !== R || bytes[pos + 2] !== O || bytes[pos + 3] !== W)
      return false;
    this.row = null;
    this.hidden = false;
    let i = pos + 4;
    while (bytes[i] === SPACE) {
      i = this.#attribute(bytes, i + 1);
      if (i < 0) return false;
    }
    this.empty = bytes[i] === SLASH;
    if (this.empty) i++;
    if (bytes[i] !== GT) return false;
    reader.pos = i + 1;
    if (!this.empty) reader.enter("row");
    return true;
  }

  /** Moves past `</row>` where it stands next. */
  scanEnd(): boolean {
    const { bytes, pos } = this.#reader;
    const found =
      bytes[pos] === LT &&
      bytes[pos + 1] === SLASH &&
      bytes[pos + 2] === R &&
      bytes[pos + 3] === O &&
      bytes[pos + 4] === W &&
      bytes[pos + 5] === GT;
    if (!found) return false;
    this.#reader.leave("row");
    this.#reader.pos = pos + 6;
    return true;
  }

  /** The position after an attribute in double quotes, or -1. */
  #attribute(bytes: Buffer, from: number): number {
    let i = from;
    while (bytes[i] !== EQUALS) {
      const byte = bytes[i] as number;
      if (byte <= SPACE || byte === GT || byte === SLASH || byte === LT || byte === QUOTE)
        return -1;
      i++;
    }
    const start = i + 2;
    if (bytes[i + 1] !== QUOTE) return -1;
    for (let end = start; ; end++) {
      const byte = bytes[end];
      if (byte === QUOTE) {
        if (i === from + 1 && bytes[from] === R) this.row = digits(bytes, start, end);
        else if (bytes[from] === H && i === from + HIDDEN.length)
          this.#setHidden(bytes, from, start, end);
        return end + 1;
      }
      if (byte === 0 || byte === LT) return -1;
    }
  }

  #setHidden(bytes: Buffer, from: number, start: number, end: number): void {
    if (bytes.compare(HIDDEN, 0, HIDDEN.length, from, from + HIDDEN.length) !== 0) return;
    const value = bytes.toString("latin1", start, end);
    this.hidden = value === "1" || value === "true";
  }
}

function digits(bytes: Buffer, start: number, end: number): number {
  let number = 0;
  if (end - start > 7) return 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - ZERO;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
}
