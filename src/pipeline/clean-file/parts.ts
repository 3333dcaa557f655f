/**
 * A JSON text and whole numbers in one piece of bytes. It begins with two words of 32 bits: the length
 * of the text in bytes, and how many numbers follow the text, which is filled up to a whole word. The
 * numbers are in the machine's own order.
 */
import { numberRoom } from "../../util/number-room.ts";

const WORD = 4;
const HEAD = 2 * WORD;

export function makePart(json: unknown, numbers: readonly Int32Array[]): Uint8Array {
  const text = JSON.stringify(json);
  const length = Buffer.byteLength(text);
  const count = numbers.reduce((sum, own) => sum + own.length, 0);
  const bytes = Buffer.alloc(HEAD + wholeWords(length) + count * WORD);
  bytes.writeUInt32LE(length, 0);
  bytes.writeUInt32LE(count, WORD);
  bytes.write(text, HEAD);
  let at = HEAD + wholeWords(length);
  for (const own of numbers) {
    bytes.set(new Uint8Array(own.buffer, own.byteOffset, own.byteLength), at);
    at += own.byteLength;
  }
  return bytes;
}

/** What `json` and `numbers` give does not hold on to the bytes. */
export class Part {
  readonly #all: Buffer;
  readonly #length: number;

  constructor(bytes: Uint8Array) {
    this.#all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#length = this.#all.readUInt32LE(0);
  }

  json(): unknown {
    return JSON.parse(this.#all.toString("utf8", HEAD, HEAD + this.#length));
  }

  numbers(): Int32Array {
    const numbers = numberRoom(this.#all.readUInt32LE(WORD));
    const into = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    this.#all.copy(into, 0, HEAD + wholeWords(this.#length));
    return numbers;
  }
}

function wholeWords(length: number): number {
  return (length + WORD - 1) & ~(WORD - 1);
}
