/** The chunks of a pack that are in memory. */
import { CHUNK_BYTES } from "./format.ts";

const FIRST_CHUNKS = 4;
const MOST_CHUNKS = 128;

/**
 * A run asks in about the order of the run before, so a few chunks are enough, and their memory is
 * used again: memory that the process has not touched yet costs as much as what is read into it.
 * Where a chunk is asked for that had to go, the order is another one, and twice as many are kept.
 */
export class Shelf {
  /** By number; the longest here stands first. */
  readonly #chunks = new Map<number, { bytes: Buffer; lent: boolean }>();
  readonly #gone = new Set<number>();
  #most = FIRST_CHUNKS;
  #spare: Buffer | null = null;

  /** The chunk, if it is here. What was once not lent is somebody's for good. */
  take(number: number, lent: boolean): Buffer | null {
    const chunk = this.#chunks.get(number);
    if (chunk === undefined) return null;
    chunk.lent &&= lent;
    return chunk.bytes;
  }

  /** Memory of this length to read a chunk into. */
  space(length: number): Buffer {
    if (length > CHUNK_BYTES) return Buffer.allocUnsafeSlow(length);
    const memory = this.#spare ?? Buffer.allocUnsafeSlow(CHUNK_BYTES);
    this.#spare = null;
    return memory.subarray(0, length);
  }

  put(number: number, bytes: Buffer, lent: boolean): void {
    if (this.#gone.delete(number)) this.#most = Math.min(this.#most * 2, MOST_CHUNKS);
    for (const [oldest, { bytes, lent }] of this.#chunks) {
      if (this.#chunks.size < this.#most) break;
      this.#chunks.delete(oldest);
      this.#gone.add(oldest);
      if (lent && bytes.buffer.byteLength === CHUNK_BYTES) this.#spare = Buffer.from(bytes.buffer);
    }
    this.#chunks.set(number, { bytes, lent });
  }

  clear(): void {
    this.#chunks.clear();
    this.#spare = null;
  }
}
