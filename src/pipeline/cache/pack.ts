/** A pack that is open for reading. Its file may be unlinked meanwhile: what is open stays readable. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { CHUNK, DIGEST_WORDS, ENTRY, MAGIC, STAT, TRAILER, WORD } from "./format.ts";
import { bytesOf, sha256 } from "./format.ts";
import { Shelf } from "./shelf.ts";
import { Table } from "./table.ts";

export class Pack {
  readonly path: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Later packs have higher ones; two runs at once may give the same one twice. */
  readonly generation: number;
  readonly entries: Table;
  readonly stats: Table;
  /** Whether a chunk was found that is not what was written. */
  damaged = false;
  readonly #fd: number;
  readonly #chunks: Uint32Array;
  readonly #shelf = new Shelf();

  constructor(path: string, fd: number, tail: Uint32Array) {
    const trailer = tail.subarray(-TRAILER.words);
    const entries = (trailer[TRAILER.entries] as number) * ENTRY.words;
    const chunks = entries + (trailer[TRAILER.chunks] as number) * CHUNK.words;
    this.path = path;
    this.#fd = fd;
    this.size = (trailer[TRAILER.dataBytes] as number) + tail.byteLength;
    this.generation = trailer[TRAILER.generation] as number;
    this.entries = new Table(tail.subarray(0, entries), ENTRY.words, ENTRY.keyWords);
    this.#chunks = tail.subarray(entries, chunks);
    this.stats = new Table(tail.subarray(chunks, -TRAILER.words), STAT.words, STAT.keyWords);
  }

  /**
   * The bytes of the entry whose record begins at `at`, a view; null where they are damaged. What is
   * lent may only be looked at until the next call.
   */
  bytes(at: number, lent: boolean): Uint8Array | null {
    const { records } = this.entries;
    const number = records[at + ENTRY.chunk] as number;
    const chunk = this.#shelf.take(number, lent) ?? this.#read(number, lent);
    const offset = records[at + ENTRY.offset] as number;
    return chunk?.subarray(offset, offset + (records[at + ENTRY.length] as number)) ?? null;
  }

  close(): void {
    this.#shelf.clear();
    closeSync(this.#fd);
  }

  #read(number: number, lent: boolean): Uint8Array | null {
    const at = number * CHUNK.words;
    const bytes = this.#shelf.space(this.#chunks[at + CHUNK.length] as number);
    const digest = this.#chunks.subarray(at + CHUNK.digest, at + CHUNK.digest + DIGEST_WORDS);
    const whole = readAt(this.#fd, bytes, this.#chunks[at + CHUNK.offset] as number);
    if (!whole || !sha256(bytes).equals(bytesOf(digest))) {
      this.damaged = true;
      return null;
    }
    this.#shelf.put(number, bytes, lent);
    return bytes;
  }
}

/**
 * Opens a pack and reads its index. "damaged": it is there, and is not a whole pack of this version;
 * "unreadable": it cannot be opened or read, gone since the folder was listed for one.
 */
export function openPack(path: string, version: Buffer): Pack | "damaged" | "unreadable" {
  let fd: number | null = null;
  let pack: Pack | null = null;
  try {
    fd = openSync(path, "r");
    const tail = readTail(fd, fstatSync(fd).size, version);
    if (tail === null) return "damaged";
    return (pack = new Pack(path, fd, tail));
  } catch {
    return "unreadable";
  } finally {
    if (fd !== null && pack === null) closeSync(fd);
  }
}

/** Index and trailer, verified; null where they are not what was written. */
function readTail(fd: number, size: number, version: Buffer): Uint32Array | null {
  const trailer = new Uint32Array(TRAILER.words);
  if (!readAt(fd, bytesOf(trailer), size - trailer.byteLength)) return null;
  if (MAGIC.some((word, at) => trailer[TRAILER.magic + at] !== word)) return null;
  const words =
    (trailer[TRAILER.entries] as number) * ENTRY.words +
    (trailer[TRAILER.chunks] as number) * CHUNK.words +
    (trailer[TRAILER.stats] as number) * STAT.words +
    TRAILER.words;
  const dataBytes = trailer[TRAILER.dataBytes] as number;
  // Before memory is set aside: counts that do not fit the file's size are not believed.
  if (dataBytes + words * WORD !== size) return null;
  const tail = new Uint32Array(words);
  if (!readAt(fd, bytesOf(tail), dataBytes)) return null;
  const digest = bytesOf(tail.subarray(-DIGEST_WORDS));
  const versionAt = words - TRAILER.words + TRAILER.version;
  const stated = bytesOf(tail.subarray(versionAt, versionAt + DIGEST_WORDS));
  const covered = bytesOf(tail.subarray(0, -DIGEST_WORDS));
  return sha256(covered).equals(digest) && stated.equals(version) ? tail : null;
}

/** Fills `into` from the position on; false where the file is too short or the disk fails. */
function readAt(fd: number, into: Uint8Array, position: number): boolean {
  if (position < 0) return false;
  let filled = 0;
  try {
    while (filled < into.length) {
      const read = readSync(fd, into, filled, into.length - filled, position + filled);
      if (read === 0) return false;
      filled += read;
    }
    return true;
  } catch {
    return false;
  }
}
