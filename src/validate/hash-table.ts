/** From pairs of 32-bit hashes to numbers, in few bytes an entry: open addressing over typed arrays. */
const EMPTY = -1;

export class HashTable {
  /** Pair after pair. */
  #hashes = new Int32Array(512);
  #values = new Float64Array(256).fill(EMPTY);
  #size = 0;

  /** Keeps the value unless the pair has one already, which is given back. `value` is not negative. */
  put(first: number, second: number, value: number): number | null {
    if (this.#size * 2 >= this.#values.length) this.#grow();
    const at = this.#find(first | 0, second | 0);
    const known = this.#values[at] as number;
    if (known !== EMPTY) return known;
    this.#set(at, first, second, value);
    this.#size++;
    return null;
  }

  #set(at: number, first: number, second: number, value: number): void {
    this.#hashes[at * 2] = first;
    this.#hashes[at * 2 + 1] = second;
    this.#values[at] = value;
  }

  /** The place of a pair, or the free one where it belongs. */
  #find(first: number, second: number): number {
    const mask = this.#values.length - 1;
    let at = (Math.imul(first, 0x9e3779b1) >>> 0) & mask;
    while (this.#values[at] !== EMPTY) {
      if (this.#hashes[at * 2] === first && this.#hashes[at * 2 + 1] === second) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    const [hashes, values] = [this.#hashes, this.#values];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#values = new Float64Array(values.length * 2).fill(EMPTY);
    for (const [i, value] of values.entries()) {
      if (value === EMPTY) continue;
      const [first, second] = [hashes[i * 2] as number, hashes[i * 2 + 1] as number];
      this.#set(this.#find(first, second), first, second, value);
    }
  }
}
