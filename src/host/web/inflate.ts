/**
 * Inflating by steps in a browser: pako is zlib step by step, so that a broken file stops at the same byte, for the same
 * reason, as it does in Node. (A smaller inflater that passes over faults would tell them as a wrong checksum.)
 */
import {
  Z_BUF_ERROR,
  Z_DATA_ERROR,
  Z_FINISH,
  Z_OK,
  Z_STREAM_END,
  Z_SYNC_FLUSH,
  zlibInflate,
  zlibInflateInit2,
  ZStream,
} from "pako";
import type { ByteSource } from "../../model/byte-source.ts";
import { SteppedSource, type Stepper } from "../stepped.ts";
import { Buffer } from "./bytes.ts";

/** The negative of the window's size in bits: deflate data without a header. */
const RAW = -15;

type Flush = typeof Z_SYNC_FLUSH | typeof Z_FINISH;

function open(): ZStream {
  const stream = new ZStream();
  zlibInflateInit2(stream, RAW);
  return stream;
}

/** One step; throws what Node's zlib throws. */
function step(stream: ZStream, flush: Flush): void {
  const status = zlibInflate(stream, flush);
  if (status === Z_OK || status === Z_STREAM_END) return;
  if (status === Z_BUF_ERROR) {
    if (flush === Z_FINISH && stream.avail_out > 0)
      throw fault("Z_BUF_ERROR", "unexpected end of file");
    return;
  }
  throw fault(status === Z_DATA_ERROR ? "Z_DATA_ERROR" : "Z_STREAM_ERROR", stream.msg);
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

function give(stream: ZStream, data: Uint8Array): void {
  stream.input = data;
  stream.next_in = 0;
  stream.avail_in = data.length;
}

/** Inflates all that there is into a buffer, as far as there is room; how many bytes there were. */
export function inflateInto(data: Uint8Array, room: Uint8Array): number | null {
  const stream = open();
  give(stream, data);
  return stepInto(stream, room, 0, room.length, Z_SYNC_FLUSH);
}

function stepInto(
  stream: ZStream,
  into: Uint8Array,
  from: number,
  to: number,
  flush: Flush,
): number {
  stream.output = into as Uint8Array<ArrayBuffer>;
  stream.next_out = from;
  stream.avail_out = to - from;
  step(stream, flush);
  return to - from - stream.avail_out;
}

/** Raw deflate data as a whole, into blocks of so many bytes; `ERR_BUFFER_TOO_LARGE` beyond `most`. */
export function inflateRaw(data: Uint8Array, most: number, chunkSize: number): Buffer {
  const stream = open();
  give(stream, data);
  const parts: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const part = new Uint8Array(chunkSize);
    const made = stepInto(stream, part, 0, chunkSize, Z_FINISH);
    total += made;
    if (total > most) throw fault("ERR_BUFFER_TOO_LARGE", `more than ${most} bytes`);
    parts.push(part.subarray(0, made));
    if (made < chunkSize) return Buffer.concat(parts);
  }
}

/** A source of the inflated bytes of raw deflate data. */
export function inflating(data: Uint8Array): ByteSource | null {
  return new SteppedSource(new WebStepper(data), null);
}

/** The same of data that come in pieces. */
export function inflatingFrom(packed: ByteSource): ByteSource {
  return new SteppedSource(new WebStepper(new Uint8Array(0)), packed);
}

/** Whether {@link inflatingFrom} can be used. */
export function canStep(): boolean {
  return true;
}

class WebStepper implements Stepper {
  readonly #stream = open();

  constructor(data: Uint8Array) {
    give(this.#stream, data);
  }

  get left(): number {
    return this.#stream.avail_in;
  }

  give(data: Uint8Array): void {
    give(this.#stream, data);
  }

  step(into: Uint8Array, from: number, to: number): number {
    return stepInto(this.#stream, into, from, to, Z_SYNC_FLUSH);
  }

  end(): void {
    // Nothing is held that the collector does not free.
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32 of a zip, continued from another's. No kept package gives it alone. */
export function crc32(data: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < data.length; i++)
    crc = (TABLE[(crc ^ (data[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
