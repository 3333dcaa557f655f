/** From 32-bit hashes to numbers, in few bytes an entry: open addressing over typed arrays. */
const EMPTY = -1;

export class HashTable {
  #hashes = new Int32Array(256);
  #values = new Float64Array(256).fill(EMPTY);
  #size = 0;

  /** Keeps the value unless the hash has one already, which is given back. `value` is not negative. */
  put(hash: number, value: number): number | null {
    if (this.#size * 2 >= this.#hashes.length) this.#grow();
    const at = this.#find(hash);
    const known = this.#values[at] as number;
    if (known !== EMPTY) return known;
    this.#hashes[at] = hash;
    this.#values[at] = value;
    this.#size++;
    return null;
  }

  /** The place of a hash, or the free one where it belongs. */
  #find(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = (Math.imul(hash, 0x9e3779b1) >>> 0) & mask;
    while (this.#values[at] !== EMPTY && this.#hashes[at] !== (hash | 0)) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [hashes, values] = [this.#hashes, this.#values];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#values = new Float64Array(hashes.length * 2).fill(EMPTY);
    for (let i = 0; i < hashes.length; i++) {
      if (values[i] === EMPTY) continue;
      const at = this.#find(hashes[i] as number);
      this.#hashes[at] = hashes[i] as number;
      this.#values[at] = values[i] as number;
    }
  }
}
