/** Writes a pack, whole or not at all. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { CHUNK_BYTES, MAGIC, STAT, TRAILER, WORD, bytesOf, sha256 } from "./format.ts";
import { remove } from "./faults.ts";

/** Bytes to be stored. */
export interface Content {
  /** Eight words. */
  readonly key: Uint32Array;
  /** The generation of its last use. */
  readonly used: number;
  /** In bytes. */
  readonly size: number;
  /** Null where they turn out to be damaged: then it is left out. */
  readonly bytes: () => Uint8Array | null;
}

/** What goes into a pack. */
export interface News {
  readonly contents: readonly Content[];
  /** Stat records, `STAT.words` each. */
  readonly stats: readonly Uint32Array[];
}

export interface PackHead {
  readonly generation: number;
  /** See `versionDigest`. */
  readonly version: Buffer;
}

/**
 * Writes a new pack in the folder, which must exist, contents in their order. A reader sees the whole
 * pack or none: it gets its name last. Throws what the disk throws, and then leaves nothing behind.
 */
export function writePack(folder: string, head: PackHead, news: News): void {
  const name = join(folder, randomBytes(8).toString("hex"));
  const temporary = `${name}.tmp`;
  const fd = openSync(temporary, "wx", 0o600);
  try {
    try {
      writeAll(fd, head, news);
      // Some disks say that they are full only now.
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, `${name}.pack`);
  } catch (error) {
    remove(temporary);
    throw error;
  }
}

function writeAll(fd: number, head: PackHead, { contents, stats }: News): void {
  const data = new ChunkWriter(fd);
  const entries: number[] = [];
  for (const content of contents) {
    const bytes = content.bytes();
    if (bytes === null) continue;
    const { chunk, offset } = data.add(bytes);
    entries.push(...content.key, chunk, offset, bytes.length, content.used);
  }
  const chunks = data.end();
  const tail = new Uint32Array(
    entries.length + chunks.length + stats.length * STAT.words + TRAILER.words,
  );
  tail.set(entries);
  tail.set(chunks, entries.length);
  let at = entries.length + chunks.length;
  for (const stat of stats) {
    tail.set(stat, at);
    at += STAT.words;
  }
  const trailer = tail.subarray(at);
  trailer.set(MAGIC, TRAILER.magic);
  trailer[TRAILER.generation] = head.generation;
  trailer[TRAILER.entries] = data.entries;
  trailer[TRAILER.chunks] = data.chunks;
  trailer[TRAILER.stats] = stats.length;
  trailer[TRAILER.dataBytes] = data.written;
  bytesOf(trailer).set(head.version, TRAILER.version * WORD);
  const covered = bytesOf(tail.subarray(0, at + TRAILER.digest));
  bytesOf(trailer).set(sha256(covered), TRAILER.digest * WORD);
  writeFully(fd, bytesOf(tail));
}

/** Gathers entries to chunks and writes those. */
class ChunkWriter {
  /** Entries added, chunks begun, bytes of the chunks that are written. */
  entries = 0;
  chunks = 0;
  written = 0;
  readonly #fd: number;
  readonly #index: number[] = [];
  #gathered: Uint8Array[] = [];
  #length = 0;

  constructor(fd: number) {
    this.#fd = fd;
  }

  add(bytes: Uint8Array): { chunk: number; offset: number } {
    if (this.#length + bytes.length > CHUNK_BYTES) this.#flush();
    if (this.#gathered.length === 0) this.chunks += 1;
    const offset = this.#length;
    this.#gathered.push(bytes);
    this.#length += bytes.length;
    this.entries += 1;
    return { chunk: this.chunks - 1, offset };
  }

  /** Writes what is left; the chunks' records. */
  end(): readonly number[] {
    this.#flush();
    return this.#index;
  }

  #flush(): void {
    if (this.#gathered.length === 0) return;
    const chunk = Buffer.concat(this.#gathered);
    const digest = new Uint32Array(8);
    bytesOf(digest).set(sha256(chunk));
    writeFully(this.#fd, chunk);
    this.#index.push(this.written, chunk.length, ...digest);
    this.written += chunk.length;
    this.#gathered = [];
    this.#length = 0;
  }
}

function writeFully(fd: number, bytes: Uint8Array): void {
  // A disk that fills up takes a part first, and refuses the rest.
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at, bytes.length - at);
}
