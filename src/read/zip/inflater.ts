/**
 * Inflating piece by piece without callbacks, straight into the caller's buffer. Node offers
 * synchronous inflating only as a whole; `_handle.writeSync` is the undocumented step behind it,
 * the same from Node 12 to this day. Where it is missing, null: the caller inflates as a whole,
 * and only memory is lost.
 */
import { constants, createInflateRaw } from "node:zlib";
import type { ByteSource } from "../xml/source.ts";

interface NativeHandle {
  writeSync(
    flush: number,
    input: Uint8Array,
    inputAt: number,
    inputLength: number,
    output: Uint8Array,
    outputAt: number,
    outputLength: number,
  ): void;
  close(): void;
  onerror: (message: string, errno: number, code: string) => void;
}

interface Steppable {
  readonly _handle: NativeHandle;
  /** What a step left: room in the output, bytes of the input. */
  readonly _writeState: Uint32Array;
}

/** A source of the inflated bytes of raw deflate data, or null where Node cannot step. */
export function inflating(data: Uint8Array): ByteSource | null {
  const stream = createInflateRaw() as unknown as Partial<Steppable>;
  const { _handle: handle, _writeState: state } = stream;
  if (typeof handle?.writeSync !== "function" || !(state instanceof Uint32Array)) return null;
  return new InflatingSource(data, { _handle: handle, _writeState: state });
}

class InflatingSource implements ByteSource {
  readonly #data: Uint8Array;
  readonly #stream: Steppable;
  #at = 0;
  #ended = false;
  #fault: NodeJS.ErrnoException | null = null;

  constructor(data: Uint8Array, stream: Steppable) {
    this.#data = data;
    this.#stream = stream;
    stream._handle.onerror = (message, errno, code) => {
      this.#fault = Object.assign(new Error(message), { errno, code });
    };
  }

  /** Throws zlib's errors; Z_BUF_ERROR where the data end before their end. */
  read(into: Uint8Array, from: number, to: number): number {
    if (this.#ended) return 0;
    const { _handle: handle, _writeState: state } = this.#stream;
    const left = this.#data.length - this.#at;
    handle.writeSync(constants.Z_SYNC_FLUSH, this.#data, this.#at, left, into, from, to - from);
    if (this.#fault !== null) {
      this.#end();
      // The end of the data inside a block: zlib can go no further.
      throw this.#fault;
    }
    const [room = 0, unread = 0] = state;
    this.#at += left - unread;
    const made = to - from - room;
    if (made === 0) this.#end();
    return made;
  }

  #end(): void {
    this.#ended = true;
    this.#stream._handle.close();
  }
}
