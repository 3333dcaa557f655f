/** The first row of each pair of 32-bit hashes, in twelve bytes: open addressing over one typed array. */
const WORDS = 3;

export class HashRows {
  /** First hash, second hash, row; row 0: free. */
  #table = new Int32Array(256 * WORDS);
  #size = 0;

  /** Keeps the row, from 1 on, unless the pair has one already, which is given back; else 0. */
  put(first: number, second: number, row: number): number {
    if (this.#size * WORDS * 2 >= this.#table.length) this.#grow();
    const at = place(this.#table, first | 0, second | 0);
    const known = this.#table[at + 2] as number;
    if (known !== 0) return known;
    this.#table[at] = first;
    this.#table[at + 1] = second;
    this.#table[at + 2] = row;
    this.#size++;
    return 0;
  }

  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += WORDS) {
      if (old[i + 2] === 0) continue;
      const at = place(table, old[i] as number, old[i + 1] as number);
      for (let word = 0; word < WORDS; word++) table[at + word] = old[i + word] as number;
    }
    this.#table = table;
  }
}

/** Where the pair stands, or the free place where it belongs. */
function place(table: Int32Array, first: number, second: number): number {
  // The number of places is a power of two.
  const mask = table.length / WORDS - 1;
  let at = (Math.imul(first, 0x9e37_79b1) >>> 0) & mask;
  for (;;) {
    const word = at * WORDS;
    if (table[word + 2] === 0 || (table[word] === first && table[word + 1] === second)) return word;
    at = (at + 1) & mask;
  }
}
