/** A zip read where it lies: its directory stands at the end, its entries are read when they are asked for. */
import type { ZipEntry } from "./entry.ts";
import { UnreadableFile, type ReadLimits } from "../../model/raw.ts";
import { type FileBytes, partSource, type RunningHash } from "../stream/file-bytes.ts";
import type { ByteSource } from "../xml/source.ts";
import { openDirectory, type ZipArchive } from "./directory.ts";
import { checkEntry, localHeaderSize, LOCAL_HEADER_SIZE, unpacked } from "./inflate.ts";

/** The directory of a workbook of a thousand sheets fits in it. */
const TAIL = 1024 * 1024;

export interface FileArchive {
  readonly archive: ZipArchive;
  /** Where an entry's compressed bytes begin and end in the file. Throws UnreadableFile. */
  spanOf(entry: ZipEntry): { readonly start: number; readonly end: number };
  /** The entry's content in pieces, verified; the hash takes in the compressed bytes as they pass. */
  openEntry(entry: ZipEntry, hash: RunningHash | null): ByteSource;
}

/** Throws UnreadableFile, also where the directory is longer than is read here. */
export function openZipFile(file: FileBytes, limits: ReadLimits): FileArchive {
  const from = Math.max(0, file.size - TAIL);
  const tail = file.slice(from, file.size - from);
  const directory = openDirectory(tail, limits, from);
  const budget = { limits, inflated: 0 };
  const spanOf = (entry: ZipEntry) => {
    const at = entry.offset;
    if (at < 0 || at + LOCAL_HEADER_SIZE > file.size)
      throw new UnreadableFile("truncated", entry.name);
    const start = at + localHeaderSize(file.slice(at, LOCAL_HEADER_SIZE), entry);
    if (start + entry.compressedSize > file.size) throw new UnreadableFile("truncated", entry.name);
    return { start, end: start + entry.compressedSize };
  };
  const open = (entry: ZipEntry, hash: RunningHash | null): ByteSource => {
    checkEntry(entry, budget);
    const { start, end } = spanOf(entry);
    return unpacked(partSource(file, start, end, hash), entry);
  };
  const inflateEntry = (entry: ZipEntry): Uint8Array => {
    const source = open(entry, null);
    const content = new Uint8Array(entry.size);
    let held = 0;
    for (let read = -1; read !== 0 && held < entry.size; held += read)
      read = source.read(content, held, entry.size);
    // The end is asked for once more, so that the checksum is compared.
    source.read(new Uint8Array(1), 0, 1);
    return content;
  };
  const archive: ZipArchive = {
    entries: directory.entries,
    limits,
    find: (name) => directory.find(name),
    inflateEntry,
    openEntry: (entry) => open(entry, null),
  };
  return { archive, spanOf, openEntry: open };
}
