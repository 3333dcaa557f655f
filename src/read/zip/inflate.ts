/**
 * An entry's bytes, verified: bounds, ratio, size and checksum. Small entries are
 * inflated whole; large ones in pieces, so that memory does not follow their size.
 */
import { Buffer } from "#host/bytes.ts";
import { crc32, inflateInto, inflateRaw, inflating, inflatingFrom } from "#host/inflate.ts";
import type { ZipEntry } from "./entry.ts";
import { beyond, type ReadLimits } from "../../model/limits.ts";
import { UnreadableFile } from "../../model/unreadable.ts";
import { systemCode } from "../../util/system-code.ts";
import { bytesSource, type ByteSource } from "../xml/source.ts";
import { SameParts } from "./same-parts.ts";

const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_SIZE = 30;
const ENCRYPTED_FLAG = 1;
const STORED = 0;
const DEFLATED = 8;
const AES = 99;
/** Entries up to this size are inflated whole: faster, and no memory worth saving. */
const WHOLE_BYTES = 4 * 1024 * 1024;
/** A stated size may lie: never more than this is set aside at once. */
const MAX_BLOCK = 64 * 1024 * 1024;

/** Up to this inflated size a ratio does no harm: short repetitive parts reach 500. */
const RATIO_FLOOR = 16 * 1024 * 1024;

/** What one archive may still inflate. */
export interface InflateBudget {
  readonly limits: ReadLimits;
  inflated: number;
}

const met = new SameParts();

export function inflateWhole(bytes: Buffer, entry: ZipEntry, budget: InflateBudget): Uint8Array {
  const data = entryData(bytes, entry, budget);
  if (entry.method === STORED) {
    verify(entry, data.length, crc32(data));
    return data;
  }
  const known = met.find(data, entry.size, entry.crc);
  if (known !== null) return known;
  const content = inflateAndVerify(data, entry);
  met.add(data, content, entry.crc);
  return content;
}

export function entrySource(bytes: Buffer, entry: ZipEntry, budget: InflateBudget): ByteSource {
  const data = entryData(bytes, entry, budget);
  if (entry.size <= WHOLE_BYTES && entry.method === DEFLATED) return lentSource(data, entry);
  const source = entry.method === STORED ? bytesSource(data) : inflating(data);
  return source === null ? bytesSource(inflateAndVerify(data, entry)) : verified(source, entry);
}

/** Buffers whose content was read to its end. */
const spare: Buffer[] = [];
const MOST_SPARE = 4;

/** A small entry inflated whole into a buffer that the next ones use too. */
function lentSource(data: Buffer, entry: ZipEntry): ByteSource {
  const at = spare.findLastIndex((buffer) => buffer.length > entry.size);
  const [found] = at < 0 ? [] : spare.splice(at, 1);
  const room = found ?? Buffer.allocUnsafe(Math.max(entry.size + 1, LEAST_SPARE));
  const made = guard(entry, () => inflateInto(data, room.subarray(0, entry.size + 1)));
  if (made === null) return bytesSource(inflateAndVerify(data, entry));
  if (made > entry.size) throw corrupt(entry, "is larger than the directory says");
  const content = room.subarray(0, made);
  verify(entry, made, crc32(content));
  const source = bytesSource(content);
  let open = true;
  return {
    read(into, from, to) {
      const count = source.read(into, from, to);
      if (count === 0 && open) {
        open = false;
        if (spare.length < MOST_SPARE) spare.push(room);
      }
      return count;
    },
  };
}

const LEAST_SPARE = 64 * 1024;

/** An entry's content in pieces, verified, from its bytes in the archive. Throws where Node cannot step. */
export function unpacked(packed: ByteSource, entry: ZipEntry): ByteSource {
  return verified(entry.method === STORED ? packed : inflatingFrom(packed), entry);
}

/** The same bytes, with size and checksum verified before the end is told. */
function verified(source: ByteSource, entry: ZipEntry): ByteSource {
  let total = 0;
  let crc = 0;
  return {
    read(into, from, to) {
      const count = guard(entry, () => source.read(into, from, to));
      total += count;
      if (total > entry.size) throw corrupt(entry, "is larger than the directory says");
      if (count === 0) verify(entry, total, crc);
      else crc = crc32(into.subarray(from, from + count), crc);
      return count;
    },
  };
}

function inflateAndVerify(data: Buffer, entry: ZipEntry): Buffer {
  const content = inflateAll(data, entry);
  verify(entry, content.length, crc32(content));
  return content;
}

function inflateAll(data: Buffer, entry: ZipEntry): Buffer {
  const maxOutputLength = Math.max(entry.size, 1);
  if (entry.size <= WHOLE_BYTES) {
    // Room for one byte more than there should be, which then is seen.
    const room = Buffer.allocUnsafe(entry.size + 1);
    const made = guard(entry, () => inflateInto(data, room));
    if (made !== null && made > entry.size)
      throw corrupt(entry, "is larger than the directory says");
    if (made !== null) return room.subarray(0, made);
  }
  // One output block that is just large enough: nothing is copied.
  const chunkSize = Math.min(Math.max(entry.size + 1, 64), MAX_BLOCK);
  return guard(entry, () => inflateRaw(data, maxOutputLength, chunkSize));
}

function guard<T>(entry: ZipEntry, inflate: () => T): T {
  try {
    return inflate();
  } catch (error) {
    const code = systemCode(error);
    if (code === "ERR_BUFFER_TOO_LARGE") throw corrupt(entry, "is larger than the directory says");
    if (code === "Z_BUF_ERROR") throw corrupt(entry, "ends inside its deflate data");
    if (code?.startsWith("Z_") === true) throw corrupt(entry, "has broken deflate data");
    throw error;
  }
}

function verify(entry: ZipEntry, size: number, crc: number): void {
  if (size !== entry.size) throw corrupt(entry, "is shorter than the directory says");
  if (crc !== entry.crc) throw corrupt(entry, "has a wrong checksum");
}

function corrupt(entry: ZipEntry, what: string): UnreadableFile {
  return new UnreadableFile("corrupt", `${entry.name} ${what}`);
}

/** The compressed bytes; the limits are checked on what the directory states, before any work. */
function entryData(bytes: Buffer, entry: ZipEntry, budget: InflateBudget): Buffer {
  const { name, compressedSize, offset } = entry;
  checkEntry(entry, budget);
  if (offset + LOCAL_HEADER_SIZE > bytes.length) throw new UnreadableFile("truncated", name);
  if (offset < 0) throw corrupt(entry, "has no local header");
  const start = offset + localHeaderSize(bytes.subarray(offset), entry);
  if (start + compressedSize > bytes.length) throw new UnreadableFile("truncated", name);
  return bytes.subarray(start, start + compressedSize);
}

/** Length of the local header that these bytes begin with. Throws UnreadableFile ("corrupt"). */
export function localHeaderSize(bytes: Buffer, entry: ZipEntry): number {
  if (bytes.readUInt32LE(0) !== LOCAL_HEADER) throw corrupt(entry, "has no local header");
  return LOCAL_HEADER_SIZE + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
}

/** Throws UnreadableFile where the entry cannot be read, or must not be. */
export function checkEntry(entry: ZipEntry, budget: InflateBudget): void {
  const { name, method, size, compressedSize } = entry;
  if ((entry.flags & ENCRYPTED_FLAG) !== 0 || method === AES)
    throw new UnreadableFile("encrypted", name);
  if (method !== STORED && method !== DEFLATED) {
    throw new UnreadableFile("unsupported-format", `${name}: zip compression method ${method}`);
  }
  checkLimits(entry, budget);
  if (method === STORED && size !== compressedSize)
    throw corrupt(entry, "is stored with two sizes");
}

function checkLimits(entry: ZipEntry, budget: InflateBudget): void {
  const { limits } = budget;
  if (entry.size > RATIO_FLOOR && entry.size > limits.ratio * Math.max(entry.compressedSize, 1))
    throw beyond("ratio", limits, { reason: "zip-bomb", detail: entry.name });
  budget.inflated += entry.size;
  if (budget.inflated > limits.inflatedBytes)
    throw beyond("inflatedBytes", limits, { detail: entry.name });
}
