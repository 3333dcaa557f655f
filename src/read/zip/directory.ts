/**
 * A zip's directory, and its entries inflated. Sizes and checksums come from the
 * central directory (local headers may leave them to a data descriptor).
 */
import { Buffer } from "#host/bytes.ts";
import type { ZipEntry } from "./entry.ts";
import { beyond, type ReadLimits } from "../../model/limits.ts";
import { UnreadableFile } from "../../model/unreadable.ts";
import type { ByteSource } from "../xml/source.ts";
import { entrySource, inflateWhole, type InflateBudget } from "./inflate.ts";
import { bigUint, locateDirectory } from "./locate.ts";
import { entryName, extraField } from "./names.ts";

const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_SIZE = 46;
const ZIP64_EXTRA = 0x0001;
const UNKNOWN = 0xffffffff;

export interface ZipArchive {
  /** In the directory's order; folders included (their names end with `/`). */
  readonly entries: readonly ZipEntry[];
  /** It was opened with. */
  readonly limits: ReadLimits;
  /** By name; where no name is equal, by name without regard to ASCII case (as OPC wants). */
  find(name: string): ZipEntry | null;
  /** The entry's whole content, its size and checksum verified. Throws UnreadableFile. */
  inflateEntry(entry: ZipEntry): Uint8Array;
  /** The same in pieces, in bounded memory; the checksum is verified before the end is told. */
  openEntry(entry: ZipEntry): ByteSource;
}

/**
 * Reads a zip's directory. Throws UnreadableFile: too-large, empty, encrypted,
 * truncated, not-a-spreadsheet, corrupt (two entries of one name among them).
 */
export function openZip(bytes: Uint8Array, limits: ReadLimits): ZipArchive {
  return openDirectory(bytes, limits, 0);
}

/** The same of a file's last bytes, `before` others before them: only the directory can be read. */
export function openDirectory(bytes: Uint8Array, limits: ReadLimits, before: number): ZipArchive {
  if (bytes.length > limits.fileBytes) {
    throw beyond("fileBytes", limits);
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = readEntries(buffer, before, limits);
  const byName = indexNames(entries);
  // The whole archive shares one budget: entries may overlap on the same compressed bytes.
  const budget: InflateBudget = { limits, inflated: 0 };
  let anyCase: ReadonlyMap<string, ZipEntry | null> | null = null;
  return {
    entries,
    limits,
    find: (name) => byName.get(name) ?? findAnyCase((anyCase ??= indexAnyCase(entries)), name),
    inflateEntry: (entry) => inflateWhole(buffer, entry, budget),
    openEntry: (entry) => entrySource(buffer, entry, budget),
  };
}

function readEntries(bytes: Buffer, before: number, limits: ReadLimits): ZipEntry[] {
  const { start, size, count, shift } = locateDirectory(bytes, before);
  const end = start + size;
  const entries: ZipEntry[] = [];
  let at = start;
  while (at + CENTRAL_HEADER_SIZE <= end && bytes.readUInt32LE(at) === CENTRAL_HEADER) {
    const next =
      at +
      CENTRAL_HEADER_SIZE +
      bytes.readUInt16LE(at + 28) +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32);
    if (next > end) throw new UnreadableFile("corrupt", "zip directory entry out of bounds");
    if (entries.length >= limits.zipEntries) throw beyond("zipEntries", limits);
    entries.push(readEntry(bytes, at, shift));
    at = next;
  }
  // Writers without zip64 let the count wrap at 65,536.
  if (entries.length !== count && (entries.length & 0xffff) !== count) {
    throw new UnreadableFile(
      "corrupt",
      `zip directory holds ${entries.length} of ${count} entries`,
    );
  }
  refuseOverlap(entries);
  return entries;
}

const LOCAL_HEADER_SIZE = 30;

/** No program lets two entries share bytes: a small file of such would be inflated for minutes. */
function refuseOverlap(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  inOrder.forEach(({ offset, compressedSize }, i) => {
    const next = inOrder[i + 1];
    if (next !== undefined && offset + LOCAL_HEADER_SIZE + compressedSize > next.offset)
      throw new UnreadableFile("zip-bomb", "zip entries overlap");
  });
}

function readEntry(bytes: Buffer, at: number, shift: number): ZipEntry {
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraStart = at + CENTRAL_HEADER_SIZE + nameLength;
  const extra = bytes.subarray(extraStart, extraStart + bytes.readUInt16LE(at + 30));
  const flags = bytes.readUInt16LE(at + 8);
  const wide = extraField(extra, ZIP64_EXTRA);
  let used = 0;
  const size64 = (value: number): number => {
    if (value !== UNKNOWN || wide === null) return value;
    used += 8;
    if (used > wide.length) throw new UnreadableFile("corrupt", "zip64 field too short");
    return bigUint(wide, used - 8);
  };
  // The zip64 field holds only what does not fit, in this order.
  const size = size64(bytes.readUInt32LE(at + 24));
  const compressedSize = size64(bytes.readUInt32LE(at + 20));
  const offset = size64(bytes.readUInt32LE(at + 42)) + shift;
  const name = entryName(bytes.subarray(at + CENTRAL_HEADER_SIZE, extraStart), flags, extra);
  const method = bytes.readUInt16LE(at + 10);
  return { name, method, flags, crc: bytes.readUInt32LE(at + 16), compressedSize, size, offset };
}

function indexNames(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    // Readers differ in which of the two they take: neither can be trusted.
    if (byName.has(entry.name)) throw new UnreadableFile("corrupt", "two zip entries of one name");
    byName.set(entry.name, entry);
  }
  return byName;
}

/** By name in lower case; null where two names differ in case only. */
function indexAnyCase(entries: readonly ZipEntry[]): Map<string, ZipEntry | null> {
  const byName = new Map<string, ZipEntry | null>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    byName.set(name, byName.has(name) ? null : entry);
  }
  return byName;
}

function findAnyCase(byName: ReadonlyMap<string, ZipEntry | null>, name: string): ZipEntry | null {
  const found = byName.get(name.toLowerCase());
  if (found === null) throw new UnreadableFile("corrupt", "two zip entries of one name");
  return found ?? null;
}
