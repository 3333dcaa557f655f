import { DIGEST_WORDS, WORD, bytesOf } from "./format.ts";

/**
 * Records of fixed width, found by the words that each begins with. The records stay as they were
 * read from the disk: 11,000 of them cost no strings and no objects.
 */
export class Table {
  readonly records: Uint32Array;
  readonly width: number;
  readonly #bytes: Buffer;
  readonly #keyWords: number;
  /** Open addressing: the position of a record, or -1; made at the first question. */
  #slots: Int32Array | null = null;

  /** `records`: `width` words each, of which the first `keyWords` are the key. */
  constructor(records: Uint32Array, width: number, keyWords: number) {
    this.records = records;
    this.width = width;
    this.#bytes = bytesOf(records);
    this.#keyWords = keyWords;
  }

  /** The eight words of a digest that begin at `at`, in hexadecimal. */
  digestAt(at: number): string {
    return this.#bytes.toString("hex", at * WORD, (at + DIGEST_WORDS) * WORD);
  }

  /** Where the record of this key begins in `records`, or -1. */
  find(key: Uint32Array): number {
    const slots = (this.#slots ??= this.#fill());
    const mask = slots.length - 1;
    for (let slot = this.#hash(key, 0) & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot] as number;
      if (at < 0 || this.#same(key, at)) return at;
    }
  }

  #fill(): Int32Array {
    const count = this.records.length / this.width;
    // At most half full, so that a search ends soon, and always ends.
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2))).fill(-1);
    const mask = slots.length - 1;
    for (let at = 0; at < this.records.length; at += this.width) {
      let slot = this.#hash(this.records, at) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
    return slots;
  }

  #hash(words: Uint32Array, from: number): number {
    let hash = 0;
    for (let word = 0; word < this.#keyWords; word += 1) {
      hash = Math.imul(hash ^ (words[from + word] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  #same(key: Uint32Array, at: number): boolean {
    for (let word = 0; word < this.#keyWords; word += 1) {
      if (key[word] !== this.records[at + word]) return false;
    }
    return true;
  }
}
