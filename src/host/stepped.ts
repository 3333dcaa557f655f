/** Deflate data inflated step by step, as they come: the same wherever the inflater is. */
import type { ByteSource } from "../model/byte-source.ts";

export interface Stepper {
  /** Bytes of the data that are not taken yet. */
  readonly left: number;
  /** What it goes on with, once nothing is left. */
  give(data: Uint8Array): void;
  /** Inflates into `into[from, to)`; how many bytes there were. Throws zlib's errors. */
  step(into: Uint8Array, from: number, to: number): number;
  end(): void;
}

/** Compressed bytes that are asked for at a time. */
const PIECE = 64 * 1024;

export class SteppedSource implements ByteSource {
  readonly #stepper: Stepper;
  /** What follows the data that the stepper has; null: nothing. */
  readonly #more: ByteSource | null;
  readonly #piece: Uint8Array;
  #ended = false;

  constructor(stepper: Stepper, more: ByteSource | null) {
    this.#stepper = stepper;
    this.#more = more;
    this.#piece = new Uint8Array(more === null ? 0 : PIECE);
  }

  /** Throws zlib's errors. Nothing comes any more where the data end before their end. */
  read(into: Uint8Array, from: number, to: number): number {
    while (!this.#ended) {
      if (this.#stepper.left === 0 && this.#more !== null) this.#refill(this.#more);
      const before = this.#stepper.left;
      const made = this.#step(into, from, to);
      if (made > 0) return made;
      // Without output: more data may help, where there are any. Data that are not taken stand behind their end.
      const isTaken = this.#stepper.left < before && this.#more !== null;
      if (!isTaken) this.#end();
    }
    return 0;
  }

  #refill(more: ByteSource): void {
    const count = more.read(this.#piece, 0, PIECE);
    this.#stepper.give(this.#piece.subarray(0, count));
  }

  #step(into: Uint8Array, from: number, to: number): number {
    try {
      return this.#stepper.step(into, from, to);
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  #end(): void {
    this.#ended = true;
    this.#stepper.end();
  }
}
