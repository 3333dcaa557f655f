/** Bytes from one thread to another through shared memory: a ring of slots, written and read in turn. */

/** Words of the header; lengths of the slots' contents follow. */
const [WRITTEN, READ, STATE, SLOT_BYTES, SLOTS] = [0, 1, 2, 3, 4] as const;
const HEADER = 16;
const MOST_SLOTS = 16;
const FRONT = (HEADER + MOST_SLOTS) * Int32Array.BYTES_PER_ELEMENT;
/** States. */
export const [RUNNING, ENDED, FAILED, STOPPED] = [0, 1, 2, 3] as const;
/** A thread that does not answer so long has died. */
const PATIENCE_MS = 30_000;

export class Ring {
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #lengths: Int32Array;
  readonly #bytes: Uint8Array;
  readonly #slotBytes: number;
  readonly #slots: number;

  /** Over memory that {@link make} set aside. */
  constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#words = new Int32Array(shared, 0, HEADER);
    this.#lengths = new Int32Array(shared, HEADER * Int32Array.BYTES_PER_ELEMENT, MOST_SLOTS);
    this.#bytes = new Uint8Array(shared, FRONT);
    this.#slotBytes = this.#words[SLOT_BYTES] as number;
    this.#slots = this.#words[SLOTS] as number;
  }

  /** `slotBytes`: a multiple of eight; large, so that threads seldom wait: to be woken costs much. */
  static make(slotBytes: number, slots: number): Ring {
    const shared = new SharedArrayBuffer(FRONT + slotBytes * slots);
    const words = new Int32Array(shared, 0, HEADER);
    words[SLOT_BYTES] = slotBytes;
    words[SLOTS] = slots;
    return new Ring(shared);
  }

  /** As it was when it was made; to be called when the other thread has come to its end. */
  reset(): void {
    for (const word of [WRITTEN, READ, STATE]) Atomics.store(this.#words, word, 0);
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
      if (written - read < this.#slots) break;
      Atomics.wait(this.#words, READ, read);
    }
    return this.#slotAt(written, this.#slotBytes);
  }

  /** Hands on the slot that was written. */
  commit(length: number): void {
    const written = Atomics.load(this.#words, WRITTEN);
    this.#lengths[written % this.#slots] = length;
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
        throw new Error("the thread beside does not answer");
    }
    return this.#slotAt(read, this.#lengths[read % this.#slots] as number);
  }

  #slotAt(turn: number, length: number): Uint8Array {
    const at = (turn % this.#slots) * this.#slotBytes;
    return this.#bytes.subarray(at, at + length);
  }

  /** Gives the slot back that `next` gave. */
  free(): void {
    Atomics.add(this.#words, READ, 1);
    Atomics.notify(this.#words, READ);
  }
}
