// What came of the mutants: read, refused by reason, and what must not be.

/** @typedef {import("../../test/fuzz/child.ts").Batch} Batch */
/** @typedef {{ index: number, why: "hang" | "memory" | "crash", what: string }} Fault */

const MB = 1024 ** 2;

export class Tally {
  /** @type {Map<string, number>} */
  #outcomes = new Map();
  /** @type {Fault[]} */
  #faults = [];
  /** @type {Fault[]} */
  #acquitted = [];
  #peak = 0;
  #slowest = { index: -1, ms: 0 };
  #began = performance.now();
  #told = 0;
  #seed;

  constructor(/** @type {number} */ seed) {
    this.#seed = seed;
  }

  get failed() {
    return this.#faults.length > 0;
  }

  add(/** @type {Batch} */ batch) {
    for (const [key, count] of Object.entries(batch.outcomes)) {
      this.#outcomes.set(key, (this.#outcomes.get(key) ?? 0) + count);
    }
    for (const { index, what } of batch.crashes) this.#faults.push({ index, why: "crash", what });
    this.#peak = Math.max(this.#peak, batch.peak);
    if (batch.slowest.ms > this.#slowest.ms) this.#slowest = batch.slowest;
    if (this.#seed !== 0 && this.total - this.#told >= 10_000) {
      this.#told = this.total;
      console.error(`${this.total} files, ${this.#faults.length} faults`);
    }
  }

  fail(/** @type {Fault} */ fault) {
    this.#faults.push(fault);
  }

  /** It did not happen again when the file was read alone. */
  acquit(/** @type {Fault} */ fault) {
    this.#acquitted.push(fault);
  }

  get total() {
    return [...this.#outcomes.values()].reduce((sum, count) => sum + count, 0);
  }

  report() {
    const seconds = (performance.now() - this.#began) / 1000;
    const count = (/** @type {string} */ why) => this.#faults.filter((f) => f.why === why).length;
    const lines = [...this.#outcomes]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, times]) => `${String(times).padStart(9)}  ${key}`);
    const shown = this.#faults.slice(0, 20).map((f) => `${f.why} at --from ${f.index}: ${f.what}`);
    return [
      ...lines,
      ...shown,
      `${this.total} files of seed ${this.#seed} in ${seconds.toFixed(0)} s: ${count("crash")} crashes, ` +
        `${count("hang")} hangs over 3 s, ${count("memory")} over 512 MB`,
      `slowest ${this.#slowest.ms.toFixed(0)} ms (index ${this.#slowest.index}), peak of a process ` +
        `${Math.round(this.#peak / MB)} MB, ${this.#acquitted.length} suspects cleared when read alone`,
    ].join("\n");
  }
}
