/**
 * Inflating piece by piece without callbacks, straight into the caller's buffer. Node offers
 * synchronous inflating only as a whole; `_handle.writeSync` is the undocumented step behind it,
 * the same from Node 12 to this day. Where it is missing, null: the caller inflates as a whole,
 * and only memory is lost.
 */
import { constants as buffer } from "node:buffer";
import { constants, createInflateRaw, inflateRawSync } from "node:zlib";
import type { ByteSource } from "../../model/byte-source.ts";
import { SteppedSource, type Stepper } from "../stepped.ts";

export { crc32 } from "node:zlib";

/** Raw deflate data as a whole, into blocks of so many bytes. Throws zlib's errors, `ERR_BUFFER_TOO_LARGE` beyond `most`. */
export function inflateRaw(data: Uint8Array, most: number, chunkSize: number): Buffer {
  const maxOutputLength = Math.min(most, buffer.MAX_LENGTH);
  return inflateRawSync(data, { maxOutputLength, chunkSize });
}

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
  reset(): void;
  onerror: (message: string, errno: number, code: string) => void;
}

interface Steppable {
  readonly _handle: NativeHandle;
  /** What a step left: room in the output, bytes of the input. */
  readonly _writeState: Uint32Array;
}

/** One inflater for all small entries: to make one costs more than they do. */
let whole: WholeInflater | null | undefined;

interface WholeInflater {
  readonly stepper: Steppable;
  fault: NodeJS.ErrnoException | null;
}

/**
 * Inflates all that there is into a buffer, as far as there is room; how many bytes there
 * were, or null where Node cannot step. Throws zlib's errors.
 */
export function inflateInto(data: Uint8Array, room: Uint8Array): number | null {
  if (whole === undefined) whole = openWhole();
  const own = whole;
  if (own === null) return null;
  const { _handle: handle, _writeState: state } = own.stepper;
  handle.reset();
  own.fault = null;
  handle.writeSync(constants.Z_SYNC_FLUSH, data, 0, data.length, room, 0, room.length);
  const fault = faultOf(own);
  if (fault !== null) throw fault;
  return room.length - (state[0] ?? 0);
}

/** Set by the handle's callback, which the type checker does not see. */
function faultOf({ fault }: WholeInflater): NodeJS.ErrnoException | null {
  return fault;
}

function openWhole(): WholeInflater | null {
  const stepper = openStepper();
  if (stepper === null || typeof stepper._handle.reset !== "function") return null;
  const own = { stepper, fault: null as NodeJS.ErrnoException | null };
  stepper._handle.onerror = (message, errno, code) => {
    own.fault = Object.assign(new Error(message), { errno, code });
  };
  return own;
}

/** A source of the inflated bytes of raw deflate data, or null where Node cannot step. */
export function inflating(data: Uint8Array): ByteSource | null {
  const stepper = openStepper();
  return stepper === null ? null : new SteppedSource(new NodeStepper(stepper, data), null);
}

/** The same of data that come in pieces. Throws where Node cannot step. */
export function inflatingFrom(packed: ByteSource): ByteSource {
  const stepper = openStepper();
  if (stepper === null) throw new Error("this Node does not inflate step by step");
  return new SteppedSource(new NodeStepper(stepper, new Uint8Array(0)), packed);
}

/** Whether {@link inflatingFrom} can be used. */
export function canStep(): boolean {
  const stepper = openStepper();
  stepper?._handle.close();
  return stepper !== null;
}

function openStepper(): Steppable | null {
  const stream = createInflateRaw() as unknown as Partial<Steppable>;
  const { _handle: handle, _writeState: state } = stream;
  if (typeof handle?.writeSync !== "function" || !(state instanceof Uint32Array)) return null;
  return { _handle: handle, _writeState: state };
}

class NodeStepper implements Stepper {
  readonly #native: Steppable;
  #data: Uint8Array;
  #at = 0;
  #fault: NodeJS.ErrnoException | null = null;

  constructor(native: Steppable, data: Uint8Array) {
    this.#native = native;
    this.#data = data;
    native._handle.onerror = (message, errno, code) => {
      this.#fault = Object.assign(new Error(message), { errno, code });
    };
  }

  get left(): number {
    return this.#data.length - this.#at;
  }

  give(data: Uint8Array): void {
    this.#data = data;
    this.#at = 0;
  }

  step(into: Uint8Array, from: number, to: number): number {
    const { _handle: handle, _writeState: state } = this.#native;
    const { left } = this;
    handle.writeSync(constants.Z_SYNC_FLUSH, this.#data, this.#at, left, into, from, to - from);
    if (this.#fault !== null) throw this.#fault;
    const [room = 0, unread = 0] = state;
    this.#at += left - unread;
    return to - from - room;
  }

  end(): void {
    this.#native._handle.close();
  }
}
