/**
 * Parts one after another in one piece of bytes, each a JSON text and whole numbers in the machine's
 * own order. A part begins with two words of 32 bits: the length of its text in bytes, and how many
 * numbers follow the text, which is filled up to a whole word.
 */
import { numberRoom } from "../../util/number-room.ts";

const WORD = 4;
const HEAD = 2 * WORD;

export function makePart(json: unknown, numbers: readonly Int32Array[]): Uint8Array {
  const text = Buffer.from(JSON.stringify(json), "utf8");
  const count = numbers.reduce((sum, own) => sum + own.length, 0);
  const bytes = Buffer.alloc(HEAD + wholeWords(text.length) + count * WORD);
  bytes.writeUInt32LE(text.length, 0);
  bytes.writeUInt32LE(count, WORD);
  text.copy(bytes, HEAD);
  let at = HEAD + wholeWords(text.length);
  for (const own of numbers) {
    bytes.set(new Uint8Array(own.buffer, own.byteOffset, own.byteLength), at);
    at += own.byteLength;
  }
  return bytes;
}

/** A part in its bytes, which are lent: what `json` and `numbers` give does not hold on to them. */
export class Part {
  /** All of the part. */
  readonly bytes: Uint8Array;
  readonly #all: Buffer;
  readonly #length: number;

  constructor(all: Buffer, from: number) {
    this.#length = all.readUInt32LE(from);
    const numbers = all.readUInt32LE(from + WORD) * WORD;
    this.#all = all.subarray(from, from + HEAD + wholeWords(this.#length) + numbers);
    this.bytes = this.#all;
  }

  json(): unknown {
    return JSON.parse(this.#all.toString("utf8", HEAD, HEAD + this.#length));
  }

  numbers(): Int32Array {
    const from = HEAD + wholeWords(this.#length);
    const numbers = numberRoom((this.#all.length - from) / WORD);
    const into = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    this.#all.copy(into, 0, from);
    return numbers;
  }
}

export function partsOf(bytes: Uint8Array): readonly Part[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Part[] = [];
  for (let at = 0; at < all.length; at += (parts.at(-1) as Part).bytes.length)
    parts.push(new Part(all, at));
  return parts;
}

function wholeWords(length: number): number {
  return (length + WORD - 1) & ~(WORD - 1);
}
