/**
 * The layout of a pack, the cache's only kind of file. It is written once, whole, and never changed.
 *
 *     chunks     data of up to CHUNK_BYTES (one entry alone may be longer), back to back
 *     entries    ENTRY.words for each: where the bytes of a key are
 *     chunks     CHUNK.words for each: where a chunk is, and the SHA-256 of its bytes
 *     stats      STAT.words for each: a file's stat, and the SHA-256 of its content
 *     trailer    TRAILER.words; its last eight are the SHA-256 of all from `entries` up to there
 *
 * Everything but the data is made of unsigned words of 32 bits in the machine's own order, so that it
 * is used as it is read; a machine of the other order has a folder of its own (`versionName`).
 * Each byte is under one of the digests, and those under the trailer's: what is torn, or damaged
 * anywhere, is not what was written and is not used. SHA-256 rather than CRC-32: as fast over a whole
 * chunk, and no damage passes it by chance.
 */
import { hash } from "node:crypto";
import { endianness } from "node:os";

export const WORD = 4;
export const DIGEST_WORDS = 8;

/** key (SHA-256), number of the chunk, offset in it, length, generation of last use. */
export const ENTRY = { words: 12, keyWords: 8, chunk: 8, offset: 9, length: 10, used: 11 } as const;
/** offset in the pack, length, SHA-256. */
export const CHUNK = { words: 10, offset: 0, length: 1, digest: 2 } as const;
/** stat (five of 64 bits: see `statKey`), SHA-256 of the content, generation of last use. */
export const STAT = { words: 19, keyWords: 10, content: 10, used: 18 } as const;
/** magic, generation, counts, length of the data, SHA-256 of the version, SHA-256 of the index. */
export const TRAILER = {
  words: 24,
  magic: 0,
  generation: 2,
  entries: 3,
  chunks: 4,
  stats: 5,
  dataBytes: 6,
  version: 8,
  digest: 16,
} as const;

/** "antqpack", as two words. */
export const MAGIC = [0x71746e61, 0x6b636170] as const;
/** A look-up reads a chunk: large, for few system calls in a run; small, for a run of few files. */
export const CHUNK_BYTES = 256 * 1024;
/** Offsets are words of 32 bits, and half of what they reach is enough for anybody's cache. */
export const MAX_PACK_BYTES = 2 ** 31;

export const PACK_NAME = /^[0-9a-f]{16}\.pack$/;
export const TEMPORARY_NAME = /^[0-9a-f]{16}\.tmp$/;
export const VERSION_NAME = /^[0-9a-f]{32}$/;

/** 32 bytes. */
export function sha256(bytes: Uint8Array): Buffer {
  return hash("sha256", bytes, "buffer");
}

/** What a pack's version is compared by, 32 bytes: the caller's version, this layout, the byte order. */
export function versionDigest(version: string): Buffer {
  return sha256(Buffer.from(`antq pack 1 ${endianness()} ${version}`, "utf8"));
}

/** The name of the folder that holds a version's packs. */
export function versionName(digest: Buffer): string {
  return digest.toString("hex", 0, 16);
}

/** The same memory as bytes. */
export function bytesOf(words: Uint32Array): Buffer {
  return Buffer.from(words.buffer, words.byteOffset, words.byteLength);
}
