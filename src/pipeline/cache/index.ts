/**
 * The cache on the disk: bytes by key, and digests of files that have not changed, for each folder of inputs
 * by itself. It may be deleted at any time and used by several runs at once (of what two write at a time one may
 * be lost); what it cannot prove to be what was put, by this user, is a miss.
 */
import { hash } from "node:crypto";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Drawer, readDrawer, writeDrawer } from "./drawer-file.ts";
import { ignoreFault } from "./faults.ts";
import { makeFolder } from "./make-folder.ts";
import { isTrustedFolder, shutToOthers } from "./owner.ts";
import { isOnLocalDisk, isSettled, statKey, statOf, type FileStat } from "./stat.ts";
import { showInUse, sweep } from "./sweep.ts";

export { statOf, type FileStat } from "./stat.ts";

const DEFAULT_MAX_BYTES = 512 * 1024 * 1024;
/** A drawer is read whole by each run that looks into it. */
const DRAWER_BYTES = 64 * 1024 * 1024;
const DAY_NS = 86_400_000_000_000n;
/** What nobody used so long goes; uses are written down where the last is older than some days. */
const UNUSED_DAYS = 60;
const SHOWN_DAYS = 7;
const KEY = /^[0-9a-f]{64}$/;

export interface CacheOptions {
  /** Of the program and of how it encodes: what another version wrote is never read. */
  readonly version: string;
  /** What the inputs have in common: their folder. */
  readonly drawer: string;
  /** Nanoseconds since 1970, asked once, when the cache is opened. */
  readonly now: () => bigint;
  /** Bytes on the disk after a run, 512 MiB by default: what was used longest ago goes first. */
  readonly maxBytes?: number;
}

export interface CacheStore {
  /** The bytes stored under the key (SHA-256 in lower-case hex), or null. Not to be changed. */
  get(key: string): Uint8Array | null;
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
  readonly #version: string;
  readonly #name: string;
  readonly #maxBytes: number;
  readonly #openedAt: bigint;
  readonly #today: number;
  readonly #drawer: Drawer;
  readonly #onLocalDisk = new Map<bigint, boolean>();
  #isNew = false;
  #closed: boolean | null = null;

  constructor(root: string, options: CacheOptions) {
    const short = (text: string) => hash("sha256", text, "hex").slice(0, 32);
    this.#root = root;
    this.#version = short(`antq drawer 1 ${options.version}`);
    this.#name = short(options.drawer);
    this.#maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
    this.#openedAt = options.now();
    this.#today = Number(this.#openedAt / DAY_NS);
    this.#drawer = isTrustedFolder(this.#folder)
      ? readDrawer(`${this.#path}.drawer`, this.#version)
      : { entries: new Map(), stats: new Map() };
  }

  get #folder(): string {
    return join(this.#root, this.#version);
  }

  get #path(): string {
    return join(this.#folder, this.#name);
  }

  get(key: string): Uint8Array | null {
    const entry = this.#closed === null ? this.#drawer.entries.get(key) : undefined;
    return entry === undefined ? null : this.#use(entry).bytes;
  }

  put(key: string, bytes: Uint8Array): void {
    if (!KEY.test(key)) throw new TypeError("a key is 64 lower-case hexadecimal digits");
    if (this.#closed !== null || bytes.length > this.#mostBytes) return;
    if (this.#drawer.entries.has(key)) return;
    this.#drawer.entries.set(key, { bytes, used: this.#today });
    this.#isNew = true;
  }

  fingerprintOf(path: string): string | null {
    const stat = this.#closed === null ? statOf(path) : null;
    const known = stat === null ? undefined : this.#drawer.stats.get(statKey(stat));
    return known === undefined ? null : this.#use(known).sha256;
  }

  remember(path: string, before: FileStat, sha256: string): void {
    if (!KEY.test(sha256)) throw new TypeError("a SHA-256 is 64 lower-case hexadecimal digits");
    if (!isSettled(before, this.#openedAt) || !this.#tellsChanges(path, before.dev)) return;
    const key = statKey(before);
    if (this.#drawer.stats.get(key)?.sha256 === sha256) return;
    this.#drawer.stats.set(key, { sha256, used: this.#today });
    this.#isNew = true;
  }

  close(): boolean {
    if (this.#closed !== null) return this.#closed;
    this.#closed = ignoreFault(() => this.#write()) ?? false;
    this.#drawer.entries.clear();
    return this.#closed;
  }

  /** false: the folder is another user's. */
  #write(): boolean {
    const nowMs = Number(this.#openedAt / 1_000_000n);
    if (this.#isNew) {
      makeFolder(this.#folder, 0o700);
      if (!shutToOthers(this.#folder)) return false;
      this.#dropUnused();
      writeDrawer(this.#path, this.#version, this.#drawer);
      const own = statSync(`${this.#path}.drawer`).size;
      sweep(this.#root, this.#version, this.#name, nowMs, this.#maxBytes - own);
    }
    showInUse(this.#folder, nowMs);
    return true;
  }

  /** Half of the bound is for other folders. */
  get #mostBytes(): number {
    return Math.min(DRAWER_BYTES, this.#maxBytes / 2);
  }

  /** What was used last stays, and of one day what stands first. */
  #dropUnused(): void {
    const { entries, stats } = this.#drawer;
    const isUnused = ({ used }: { used: number }) => used < this.#today - UNUSED_DAYS;
    for (const [stat, known] of stats) if (isUnused(known)) stats.delete(stat);
    let bytes = stats.size * STAT_BYTES;
    const latestFirst = [...entries].sort(([, a], [, b]) => b.used - a.used);
    for (const [key, entry] of latestFirst) {
      bytes += entry.bytes.length + KEY_BYTES;
      if (bytes > this.#mostBytes || isUnused(entry)) entries.delete(key);
    }
  }

  #use<T extends { used: number }>(known: T): T {
    if (known.used < this.#today - SHOWN_DAYS) this.#isNew = true;
    known.used = this.#today;
    return known;
  }

  #tellsChanges(path: string, device: bigint): boolean {
    const known = this.#onLocalDisk.get(device);
    if (known !== undefined) return known;
    const local = isOnLocalDisk(path);
    this.#onLocalDisk.set(device, local);
    return local;
  }
}

/** What an index takes for an entry, and for a stat. */
const [KEY_BYTES, STAT_BYTES] = [84, 160];
