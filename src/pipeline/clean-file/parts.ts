/**
 * A JSON text and whole numbers in one piece of bytes. It begins with two words of 32 bits: the length
 * of the text in bytes, and how many numbers follow the text, which is filled up to a whole word. The
 * numbers are in the machine's own order.
 */
import { Buffer } from "#host/bytes.ts";
import { maskPersonal, printable } from "../../model/readings/mask.ts";
import { numberRoom } from "../../util/number-room.ts";

/** In JSON. */
const TEXTS = /"(?:[^"\\]|\\.)*"/gu;

/** Four are a year of birth. */
const DIGITS = /\p{Nd}\D*\p{Nd}\D*\p{Nd}\D*\p{Nd}/u;

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

  /** Whether a text in it would be covered on its way out: a number that may be somebody's. */
  isPersonal(): boolean {
    const json = this.#all.toString("utf8", HEAD, HEAD + this.#length);
    for (const [written] of json.matchAll(TEXTS)) {
      if (!DIGITS.test(written)) continue;
      const text = printable(JSON.parse(written) as string);
      if (maskPersonal(text) !== text) return true;
    }
    return false;
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
