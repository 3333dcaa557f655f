/**
 * An entry's bytes, verified: bounds, ratio, size and checksum. Small entries are
 * inflated whole; large ones in pieces, so that memory does not follow their size.
 */
import { constants as buffer } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";
import { UnreadableFile, type ReadLimits } from "../../model/raw.ts";
import { bytesSource, type ByteSource } from "../xml/source.ts";
import type { ZipEntry } from "./directory.ts";
import { openInflater, type Inflater } from "./inflater.ts";
import { SameParts } from "./same-parts.ts";

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const ENCRYPTED_FLAG = 1;
const STORED = 0;
const DEFLATED = 8;
const AES = 99;
/** Entries up to this size are inflated whole: faster, and no memory worth saving. */
const WHOLE_BYTES = 4 * 1024 * 1024;
/** Compressed bytes a step, and the inflated bytes that it should give at most, on average. */
const STEP = 32 * 1024;
const PIECE = 512 * 1024;

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
  const content = inflateAll(data, entry);
  verify(entry, content.length, crc32(content));
  met.add(data, content, entry.crc);
  return content;
}

export function entrySource(bytes: Buffer, entry: ZipEntry, budget: InflateBudget): ByteSource {
  if (entry.size <= WHOLE_BYTES) {
    return bytesSource(inflateWhole(bytes, entry, budget));
  }
  const data = entryData(bytes, entry, budget);
  const inflater = entry.method === STORED ? AS_IT_IS : openInflater();
  if (inflater === null) {
    const content = inflateAll(data, entry);
    verify(entry, content.length, crc32(content));
    return bytesSource(content);
  }
  const stride = Math.min(STEP, Math.max(64, Math.floor((PIECE * data.length) / entry.size)));
  let at = 0;
  let total = 0;
  let crc = 0;
  return {
    next() {
      while (at < data.length) {
        const step = data.subarray(at, (at += stride));
        const piece = guard(entry, () => inflater.write(step, at >= data.length));
        total += piece.length;
        if (total > entry.size) throw corrupt(entry, "is larger than the directory says");
        crc = crc32(piece, crc);
        if (at >= data.length) {
          inflater.close();
          verify(entry, total, crc);
        }
        if (piece.length > 0) return piece;
      }
      return null;
    },
  };
}

const AS_IT_IS: Inflater = { write: (piece) => piece, close: () => {} };

function inflateAll(data: Buffer, entry: ZipEntry): Buffer {
  const maxOutputLength = Math.min(Math.max(entry.size, 1), buffer.MAX_LENGTH);
  // One output block that is just large enough: nothing is copied.
  const chunkSize = Math.min(Math.max(entry.size + 1, 64), MAX_BLOCK);
  return guard(entry, () => inflateRawSync(data, { maxOutputLength, chunkSize }));
}

function guard(entry: ZipEntry, inflate: () => Buffer): Buffer {
  try {
    return inflate();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
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
  const { name, method, size, compressedSize, offset } = entry;
  if ((entry.flags & ENCRYPTED_FLAG) !== 0 || method === AES)
    throw new UnreadableFile("encrypted", name);
  if (method !== STORED && method !== DEFLATED) {
    throw new UnreadableFile("unsupported-format", `${name}: zip compression method ${method}`);
  }
  checkLimits(entry, budget);
  if (offset + LOCAL_HEADER_SIZE > bytes.length) throw new UnreadableFile("truncated", name);
  if (offset < 0 || bytes.readUInt32LE(offset) !== LOCAL_HEADER)
    throw corrupt(entry, "has no local header");
  const start =
    offset + LOCAL_HEADER_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + compressedSize > bytes.length) throw new UnreadableFile("truncated", name);
  if (method === STORED && size !== compressedSize)
    throw corrupt(entry, "is stored with two sizes");
  return bytes.subarray(start, start + compressedSize);
}

function checkLimits(entry: ZipEntry, budget: InflateBudget): void {
  const { maxInflatedBytes, maxRatio } = budget.limits;
  if (entry.size > RATIO_FLOOR && entry.size > maxRatio * Math.max(entry.compressedSize, 1)) {
    throw new UnreadableFile(
      "zip-bomb",
      `${entry.name}: ${entry.size} bytes of ${entry.compressedSize}`,
    );
  }
  budget.inflated += entry.size;
  if (budget.inflated > maxInflatedBytes) {
    throw new UnreadableFile(
      "too-large",
      `${entry.name}: beyond ${maxInflatedBytes} inflated bytes`,
    );
  }
}
