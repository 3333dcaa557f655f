/**
 * Inflating piece by piece without callbacks. Node offers synchronous inflating only
 * as a whole; `_processChunk` is its undocumented step, kept "for backwards
 * compatibility" and relied on by npm's own minizlib. It closes the native handle
 * after each step, so that is held open here. Where it is missing, null: the caller
 * inflates as a whole, and only memory is lost.
 */
import { constants, createInflateRaw } from "node:zlib";

const OUTPUT_BLOCK = 256 * 1024;

export interface Inflater {
  /** The bytes that come out of this piece, in a buffer of their own. Throws zlib's errors. */
  write(piece: Buffer, last: boolean): Buffer;
  close(): void;
}

interface NativeHandle {
  close(): void;
}

interface Steppable {
  _handle: NativeHandle | null;
  _processChunk(piece: Buffer, flush: number): Buffer;
  on(event: string, listener: () => void): void;
  removeAllListeners(event: string): void;
}

function ignore(): void {}

/** An inflater of raw deflate data, or null where Node cannot step. */
export function openInflater(): Inflater | null {
  const stream = createInflateRaw({ chunkSize: OUTPUT_BLOCK }) as unknown as Partial<Steppable>;
  const handle = stream._handle;
  if (typeof stream._processChunk !== "function" || typeof handle?.close !== "function")
    return null;
  return new StepInflater(stream as Steppable, handle);
}

class StepInflater implements Inflater {
  readonly #stream: Steppable;
  readonly #handle: NativeHandle;
  readonly #nativeClose: () => void;

  constructor(stream: Steppable, handle: NativeHandle) {
    this.#stream = stream;
    this.#handle = handle;
    this.#nativeClose = handle.close.bind(handle);
    handle.close = () => {};
  }

  write(piece: Buffer, last: boolean): Buffer {
    this.#stream._handle = this.#handle;
    try {
      return this.#stream._processChunk(piece, last ? constants.Z_FINISH : constants.Z_NO_FLUSH);
    } catch (error) {
      this.close();
      throw error;
    } finally {
      // Each step leaves a listener behind; and an error that was thrown is emitted once more, later.
      this.#stream.removeAllListeners("error");
      this.#stream.on("error", ignore);
    }
  }

  close(): void {
    this.#stream._handle = null;
    this.#nativeClose();
  }
}
