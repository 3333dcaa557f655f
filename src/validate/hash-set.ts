/** Pairs of 32-bit hashes that were met, in eight bytes each: open addressing over one typed array. */
export class HashSet {
  /** Pair after pair; two zeros: free. */
  #pairs = new Int32Array(512);
  #size = 0;

  /** False: it is there already. Two zeros always are: whoever asks looks at the rows themselves. */
  add(first: number, second: number): boolean {
    if ((first | second) === 0) return false;
    if (this.#size * 4 >= this.#pairs.length) this.#grow();
    const pairs = this.#pairs;
    const at = place(pairs, first | 0, second | 0);
    if (pairs[at] !== 0 || pairs[at + 1] !== 0) return false;
    pairs[at] = first;
    pairs[at + 1] = second;
    this.#size++;
    return true;
  }

  #grow(): void {
    const old = this.#pairs;
    const pairs = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      const [first, second] = [old[i] as number, old[i + 1] as number];
      if ((first | second) === 0) continue;
      const at = place(pairs, first, second);
      pairs[at] = first;
      pairs[at + 1] = second;
    }
    this.#pairs = pairs;
  }
}

/** Where the pair stands, or the free place where it belongs. */
function place(pairs: Int32Array, first: number, second: number): number {
  const mask = pairs.length - 1;
  let at = ((Math.imul(first, 0x9e37_79b1) >>> 0) & (mask >> 1)) * 2;
  for (;;) {
    const [a, b] = [pairs[at], pairs[at + 1]];
    if ((a === first && b === second) || (a === 0 && b === 0)) return at;
    at = (at + 2) & mask;
  }
}
