/**
 * Bytes in a browser: the part of Node's Buffer that is used here, with its answers. Latin-1 is not what browsers call so
 * (that is Windows-1252), and their UTF-16 knows no half of a pair: both are written out.
 */

type Encoding = "utf8" | "latin1" | "utf16le";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strict = new TextDecoder("utf-8", { fatal: true });

/** Characters that one call may take. */
const PIECE = 8192;

/** Without the static functions, which Node's has of its own. */
type Base = new (memory: ArrayBufferLike | number, at?: number, length?: number) => Uint8Array;

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- what subarray gives is decided by the class
export interface Buffer {
  /** Of the same memory, as Node's. */
  subarray(start?: number, end?: number): Buffer;
}

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- what subarray gives is decided by the class
export class Buffer extends (Uint8Array as Base) {
  static alloc(size: number): Buffer {
    return new Buffer(size);
  }

  static allocUnsafe(size: number): Buffer {
    return new Buffer(size);
  }

  /** A text or bytes are copied; memory is looked at where it lies. */
  static from(text: string, encoding?: Encoding): Buffer;
  static from(bytes: ArrayLike<number>): Buffer;
  static from(memory: ArrayBufferLike, at?: number, length?: number): Buffer;
  static from(
    source: string | ArrayLike<number> | ArrayBufferLike,
    from?: Encoding | number,
    length?: number,
  ): Buffer {
    if (typeof source === "string") return encoded(source, from as Encoding | undefined);
    if ("length" in source) {
      const copy = new Buffer(source.length);
      copy.set(source);
      return copy;
    }
    return new Buffer(source, from as number | undefined, length);
  }

  static concat(parts: readonly Uint8Array[]): Buffer {
    const whole = new Buffer(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  static byteLength(text: string): number {
    return encoder.encode(text).length;
  }

  override toString(encoding: Encoding = "utf8", start = 0, end = this.length): string {
    const part = this.subarray(start, end);
    if (encoding === "utf8") return decoder.decode(part);
    if (encoding === "latin1") return characters(part);
    const units = new Uint16Array(part.length >> 1);
    for (let i = 0; i < units.length; i++)
      units[i] = (part[2 * i] as number) | ((part[2 * i + 1] as number) << 8);
    return characters(units);
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, i) => byte === other[i]);
  }

  /** Of a text or bytes too. */
  override indexOf(
    wanted: number | string | Uint8Array,
    from = 0,
    encoding: Encoding = "utf8",
  ): number {
    if (typeof wanted === "number") return super.indexOf(wanted, from);
    const bytes = typeof wanted === "string" ? Buffer.from(wanted, encoding) : wanted;
    const first = bytes[0];
    if (first === undefined) return Math.min(from, this.length);
    const last = this.length - bytes.length;
    for (let at = super.indexOf(first, from); at >= 0; at = super.indexOf(first, at + 1)) {
      if (at > last) return -1;
      let i = 1;
      while (i < bytes.length && this[at + i] === bytes[i]) i++;
      if (i === bytes.length) return at;
    }
    return -1;
  }

  override includes(wanted: number | string | Uint8Array, from = 0): boolean {
    return this.indexOf(wanted, from) >= 0;
  }

  /** -1, 0 or 1, as a part of this stands before a part of the other, is it, or stands behind. */
  compare(
    other: Uint8Array,
    start = 0,
    end = other.length,
    from = 0,
    to = this.length,
  ): -1 | 0 | 1 {
    const [theirs, own] = [other.subarray(start, end), this.subarray(from, to)];
    const length = Math.min(theirs.length, own.length);
    for (let i = 0; i < length; i++) {
      const [a, b] = [own[i] as number, theirs[i] as number];
      if (a !== b) return a < b ? -1 : 1;
    }
    return own.length === theirs.length ? 0 : own.length < theirs.length ? -1 : 1;
  }

  copy(target: Uint8Array, at: number, start = 0, end: number = this.length): number {
    const part = this.subarray(start, end).subarray(0, Math.max(0, target.length - at));
    target.set(part, at);
    return part.length;
  }

  swap16(): this {
    for (let i = 0; i + 1 < this.length; i += 2) {
      const first = this[i] as number;
      this[i] = this[i + 1] as number;
      this[i + 1] = first;
    }
    return this;
  }

  write(text: string, at: number): number {
    return encoder.encodeInto(text, this.subarray(at)).written;
  }

  writeUInt32LE(value: number, at: number): number {
    this.#view(at, 4).setUint32(0, value, true);
    return at + 4;
  }

  readUInt16LE(at: number): number {
    return this.#view(at, 2).getUint16(0, true);
  }

  readUInt32LE(at: number): number {
    return this.#view(at, 4).getUint32(0, true);
  }

  readUInt32BE(at: number): number {
    return this.#view(at, 4).getUint32(0, false);
  }

  readBigUInt64LE(at: number): bigint {
    return this.#view(at, 8).getBigUint64(0, true);
  }

  /** Throws RangeError beyond the end, as Node does. */
  #view(at: number, length: number): DataView {
    if (at < 0 || at + length > this.length) throw new RangeError(`no ${length} bytes at ${at}`);
    return new DataView(this.buffer, this.byteOffset + at, length);
  }
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function encoded(text: string, encoding: Encoding = "utf8"): Buffer {
  if (encoding === "utf8") {
    const { buffer, byteOffset, length } = encoder.encode(text);
    return new Buffer(buffer, byteOffset, length);
  }
  const wide = encoding === "utf16le";
  const bytes = new Buffer(text.length * (wide ? 2 : 1));
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (wide) bytes[2 * i + 1] = unit >> 8;
    bytes[wide ? 2 * i : i] = unit & 0xff;
  }
  return bytes;
}

/** Each unit as the character of its number. */
export function characters(units: Uint8Array | Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += PIECE)
    text += String.fromCharCode(...units.subarray(at, at + PIECE));
  return text;
}
