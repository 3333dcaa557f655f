/** Bytes from one thread to another through shared memory: a ring of slots, written and read in turn. */

/** Large, so that threads seldom wait for one another: to be woken costs as much as to scan it. */
const SLOT = 1024 * 1024;
const SLOTS = 6;
const HEADER = 16;
/** Words of the header. */
const [WRITTEN, READ, STATE] = [0, 1, 2] as const;
/** States. */
export const [RUNNING, ENDED, FAILED, STOPPED] = [0, 1, 2, 3] as const;
/** A thread that does not answer so long has died. */
const PATIENCE_MS = 30_000;

export class Ring {
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #lengths: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(shared = new SharedArrayBuffer((HEADER + SLOTS) * 4 + SLOT * SLOTS)) {
    this.shared = shared;
    this.#words = new Int32Array(shared, 0, HEADER);
    this.#lengths = new Int32Array(shared, HEADER * 4, SLOTS);
    this.#bytes = new Uint8Array(shared, (HEADER + SLOTS) * 4);
  }

  get state(): number {
    return Atomics.load(this.#words, STATE);
  }

  /** The writer says that nothing more comes, or the reader that nothing more is wanted. */
  finish(state: number): void {
    Atomics.store(this.#words, STATE, state);
    Atomics.notify(this.#words, WRITTEN);
    Atomics.notify(this.#words, READ);
  }

  /** The next slot to be written, once it is free; null where the reader has stopped. */
  slot(): Uint8Array | null {
    const written = Atomics.load(this.#words, WRITTEN);
    for (;;) {
      const read = Atomics.load(this.#words, READ);
      if (this.state === STOPPED) return null;
      if (written - read < SLOTS) break;
      Atomics.wait(this.#words, READ, read);
    }
    const at = (written % SLOTS) * SLOT;
    return this.#bytes.subarray(at, at + SLOT);
  }

  /** Hands on the slot that was written. */
  commit(length: number): void {
    const written = Atomics.load(this.#words, WRITTEN);
    this.#lengths[written % SLOTS] = length;
    Atomics.store(this.#words, WRITTEN, written + 1);
    Atomics.notify(this.#words, WRITTEN);
  }

  /** The next bytes, once they are there; null at the end. Throws where the writer has died. */
  next(): Uint8Array | null {
    const read = Atomics.load(this.#words, READ);
    for (;;) {
      const written = Atomics.load(this.#words, WRITTEN);
      if (written > read) break;
      if (this.state !== RUNNING) return null;
      if (Atomics.wait(this.#words, WRITTEN, written, PATIENCE_MS) === "timed-out")
        throw new Error("the inflating thread does not answer");
    }
    const slot = read % SLOTS;
    return this.#bytes.subarray(slot * SLOT, slot * SLOT + (this.#lengths[slot] as number));
  }

  /** Gives the slot back that `next` gave. */
  free(): void {
    Atomics.add(this.#words, READ, 1);
    Atomics.notify(this.#words, READ);
  }
}
