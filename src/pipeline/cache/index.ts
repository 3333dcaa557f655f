/**
 * The cache on the disk: bytes by key, and digests of files that have not changed. It may be deleted at
 * any time and used by several runs at once; what it cannot prove to be what was put is a miss.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { ignoreFault, remove } from "./faults.ts";
import { DIGEST_WORDS, ENTRY, MAX_PACK_BYTES, STAT } from "./format.ts";
import { bytesOf, versionDigest, versionName } from "./format.ts";
import { gather, packsToMerge } from "./merge.ts";
import type { Pack } from "./pack.ts";
import { isOnLocalDisk, isSettled, statKey, statOf, type FileStat } from "./stat.ts";
import { openPacks, showInUse, sweep, type OpenPacks } from "./sweep.ts";
import { writePack, type Content } from "./write-pack.ts";

export { statOf, type FileStat } from "./stat.ts";

const DEFAULT_MAX_BYTES = 512 * 1024 * 1024;
const KEY = /^[0-9a-f]{64}$/;

export interface CacheOptions {
  /** Of the program and of how it encodes: packs of another version are never read. */
  readonly version: string;
  /** Nanoseconds since 1970, asked once, when the cache is opened. */
  readonly now: () => bigint;
  /** Bytes on the disk after a run, 512 MiB by default: what was used longest ago goes first. */
  readonly maxBytes?: number;
}

export interface CacheStore {
  /**
   * The bytes stored under the key (SHA-256 in lower-case hex), or null. A view, not to be changed; it
   * holds some hundred kilobytes in memory as long as it is kept. What is damaged is null.
   */
  get(key: string): Uint8Array | null;
  /**
   * What `reader` makes of the stored bytes, or null. They are lent: once `reader` has returned, or has
   * asked the cache for something, their memory may hold others. Faster than `get` for many answers,
   * since no fresh memory is touched.
   */
  use<T>(key: string, reader: (bytes: Uint8Array) => T): T | null;
  /** Keeps the bytes in memory until `close()`: they must not change. A key that is there stays as it is. */
  put(key: string, bytes: Uint8Array): void;
  /** SHA-256 of the file's content from an earlier run, where it provably has not changed; else null. */
  fingerprintOf(path: string): string | null;
  /**
   * For the next run: the content of this file, read after `before`, has this SHA-256. `before` must
   * have been taken after the cache was opened. A file that changed just before is not remembered.
   */
  remember(path: string, before: FileStat, sha256: string): void;
  /**
   * Writes what is new, whole or not at all. Whether nothing was lost: false where the disk refused.
   * Afterwards every question is a miss.
   */
  close(): boolean;
}

/** Never throws for faults of the disk: a folder that is not there or cannot be read is an empty cache. */
export function openCache(folder: string, options: CacheOptions): CacheStore {
  return new Store(resolve(folder), options);
}

class Store implements CacheStore {
  readonly #root: string;
  readonly #version: Buffer;
  readonly #maxBytes: number;
  readonly #openedAt: bigint;
  readonly #opened: OpenPacks;
  readonly #latestFirst: readonly Pack[];
  /** Of this run: above all that were read. */
  readonly #generation: number;
  readonly #contents = new Map<string, Uint8Array>();
  readonly #stats: Uint32Array[] = [];
  readonly #onLocalDisk = new Map<bigint, boolean>();
  readonly #key = new Uint32Array(ENTRY.keyWords);
  readonly #keyBytes = bytesOf(this.#key);
  readonly #stat = new BigInt64Array(STAT.keyWords / 2);
  readonly #statWords = new Uint32Array(this.#stat.buffer);
  #newBytes = 0;
  #closed: boolean | null = null;

  constructor(root: string, options: CacheOptions) {
    this.#root = root;
    this.#version = versionDigest(options.version);
    this.#maxBytes = Math.min(options.maxBytes ?? DEFAULT_MAX_BYTES, MAX_PACK_BYTES);
    this.#openedAt = options.now();
    this.#opened = openPacks(this.#folder, this.#version);
    this.#latestFirst = this.#opened.packs.toReversed();
    this.#generation = (this.#latestFirst[0]?.generation ?? 0) + 1;
  }

  get #folder(): string {
    return join(this.#root, versionName(this.#version));
  }

  get(key: string): Uint8Array | null {
    if (this.#closed !== null || !this.#writeKey(key)) return null;
    return this.#contents.get(key) ?? this.#stored(false);
  }

  use<T>(key: string, reader: (bytes: Uint8Array) => T): T | null {
    if (this.#closed !== null || !this.#writeKey(key)) return null;
    const bytes = this.#contents.get(key) ?? this.#stored(true);
    return bytes === null ? null : reader(bytes);
  }

  put(key: string, bytes: Uint8Array): void {
    if (!KEY.test(key)) throw new TypeError("a key is 64 lower-case hexadecimal digits");
    if (this.#closed !== null || this.#newBytes + bytes.length > this.#maxBytes) return;
    if (this.use(key, () => true) === true) return;
    this.#contents.set(key, bytes);
    this.#newBytes += bytes.length;
  }

  fingerprintOf(path: string): string | null {
    if (this.#closed !== null) return null;
    const stat = statOf(path);
    return stat === null ? null : this.#digestOf(stat);
  }

  remember(path: string, before: FileStat, sha256: string): void {
    if (!KEY.test(sha256)) throw new TypeError("a SHA-256 is 64 lower-case hexadecimal digits");
    if (!isSettled(before, this.#openedAt) || !this.#tellsChanges(path, before.dev)) return;
    if (this.#digestOf(before) === sha256) return;
    const record = new Uint32Array(STAT.words);
    record.set(this.#statWords);
    bytesOf(record.subarray(STAT.content, STAT.content + DIGEST_WORDS)).write(sha256, "hex");
    record[STAT.used] = this.#generation;
    this.#stats.push(record);
  }

  close(): boolean {
    if (this.#closed !== null) return this.#closed;
    this.#closed = false;
    const replaced = ignoreFault(() => this.#write());
    // Before they are unlinked: Windows keeps the names of open files.
    for (const pack of this.#opened.packs) ignoreFault(() => pack.close());
    replaced?.forEach(remove);
    return (this.#closed = replaced !== undefined);
  }

  /** The paths of the packs that the new one replaces. */
  #write(): string[] {
    const nowMs = Number(this.#openedAt / 1_000_000n);
    if (this.#contents.size === 0 && this.#stats.length === 0) {
      showInUse(this.#folder, nowMs);
      return [];
    }
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    sweep(this.#root, versionName(this.#version), nowMs);
    const news = { contents: this.#newContents(), stats: this.#stats };
    const merged = packsToMerge(this.#opened.packs, news, this.#maxBytes);
    const head = { generation: this.#generation, version: this.#version };
    writePack(this.#folder, head, gather(merged, news, this.#maxBytes));
    return [...this.#opened.damaged, ...merged.map((pack) => pack.path)];
  }

  #newContents(): Content[] {
    return [...this.#contents].map(([hex, bytes]) => {
      this.#writeKey(hex);
      const key = this.#key.slice();
      return { key, used: this.#generation, size: bytes.length, bytes: () => bytes };
    });
  }

  /** The bytes under `#key` from the latest pack that has them whole. */
  #stored(lent: boolean): Uint8Array | null {
    for (const pack of this.#latestFirst) {
      const at = pack.entries.find(this.#key);
      const bytes = at < 0 ? null : pack.bytes(at, lent);
      if (bytes === null) continue;
      pack.entries.records[at + ENTRY.used] = this.#generation;
      return bytes;
    }
    return null;
  }

  /** Leaves the stat's key in `#stat`. */
  #digestOf(stat: FileStat): string | null {
    statKey(stat, this.#stat);
    for (const { stats } of this.#latestFirst) {
      const at = stats.find(this.#statWords);
      if (at < 0) continue;
      stats.records[at + STAT.used] = this.#generation;
      return stats.digestAt(at + STAT.content);
    }
    return null;
  }

  #tellsChanges(path: string, device: bigint): boolean {
    const known = this.#onLocalDisk.get(device);
    if (known !== undefined) return known;
    const local = isOnLocalDisk(path);
    this.#onLocalDisk.set(device, local);
    return local;
  }

  #writeKey(hex: string): boolean {
    return hex.length === 64 && this.#keyBytes.write(hex, "hex") === 32;
  }
}
