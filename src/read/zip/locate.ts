/**
 * Where a zip's central directory lies. The end record is looked for from the end,
 * so junk before the archive and a comment after it do no harm.
 */
import { Buffer } from "#host/bytes.ts";
import { UnreadableFile } from "../../model/raw.ts";

const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_RECORD = 0x06064b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_COMMENT = 0xffff;

export interface DirectoryLocation {
  /** First byte of the central directory, in the bytes as given. */
  readonly start: number;
  readonly size: number;
  readonly count: number;
  /** Bytes before the archive: what must be added to every offset it states. */
  readonly shift: number;
}

/** Finds the central directory (`before`: bytes of the file that stand before these); throws UnreadableFile (empty, encrypted, truncated, not-a-spreadsheet, corrupt). */
export function locateDirectory(bytes: Buffer, before = 0): DirectoryLocation {
  const end = findEndRecord(bytes);
  let count = bytes.readUInt16LE(end + 10);
  let size = bytes.readUInt32LE(end + 12);
  let offset = bytes.readUInt32LE(end + 16);
  let directoryEnd = end;
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const zip64 = findZip64Record(bytes, end);
    if (zip64 >= 0) {
      count = bigUint(bytes, zip64 + 32);
      size = bigUint(bytes, zip64 + 40);
      offset = bigUint(bytes, zip64 + 48);
      directoryEnd = zip64;
    }
  }
  // The directory ends where its end record begins; the stated offset only tells the junk before it.
  const start = directoryEnd - size;
  if (start < 0 || offset > start + before)
    throw new UnreadableFile("corrupt", "zip directory out of bounds");
  return { start, size, count, shift: start + before - offset };
}

function findEndRecord(bytes: Buffer): number {
  const last = bytes.length - END_RECORD_SIZE;
  let loose = -1;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== END_RECORD) continue;
    const comment = bytes.readUInt16LE(at + 20);
    if (at + END_RECORD_SIZE + comment === bytes.length) return at;
    if (loose < 0 && at + END_RECORD_SIZE + comment < bytes.length) loose = at;
  }
  if (loose >= 0) return loose;
  throw notAZip(bytes);
}

function notAZip(bytes: Buffer): UnreadableFile {
  if (bytes.length === 0) return new UnreadableFile("empty", "no bytes");
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === LOCAL_HEADER) {
    return new UnreadableFile("truncated", "zip without its directory");
  }
  // An encrypted workbook is an OLE container around the encrypted zip.
  const ole = bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0;
  if (ole && bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
    return new UnreadableFile("encrypted", "encrypted workbook");
  }
  return new UnreadableFile("not-a-spreadsheet", "no zip directory");
}

function findZip64Record(bytes: Buffer, end: number): number {
  const locator = end - ZIP64_LOCATOR_SIZE;
  if (locator < 0 || bytes.readUInt32LE(locator) !== ZIP64_LOCATOR) return -1;
  const stated = bigUint(bytes, locator + 8);
  if (isZip64Record(bytes, stated, locator)) return stated;
  // Junk before the archive moves the record; it is 56 bytes where it has no extension.
  const usual = locator - 56;
  if (isZip64Record(bytes, usual, locator)) return usual;
  throw new UnreadableFile("corrupt", "zip64 end record not found");
}

function isZip64Record(bytes: Buffer, at: number, locator: number): boolean {
  return at >= 0 && at + 56 <= locator && bytes.readUInt32LE(at) === ZIP64_END_RECORD;
}

/** A 64-bit size or offset; beyond 2^53 it cannot lie inside the bytes. */
export function bigUint(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}
