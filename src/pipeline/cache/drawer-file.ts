/**
 * The cache's only kind of file: what is known of the files of one folder. It is read and written whole:
 * SHA-256 of all that follows; the length of the index; the index as JSON; the data, entry after entry.
 * What is torn, damaged anywhere or of another version is not what was written, and is not used.
 */
import { hash, randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { ignoreFault, remove } from "./faults.ts";
import { isTrusted } from "./owner.ts";

const DIGEST = 32;
const FRONT = DIGEST + 4;

/** Bytes by key (SHA-256 in lower-case hex). */
interface Entry {
  readonly bytes: Uint8Array;
  /** Day of its last use, counted from 1970; some days may be missed. */
  used: number;
}

/** A file's stat ({@link statKey}), and what it held. */
interface Known {
  readonly sha256: string;
  used: number;
}

export interface Drawer {
  readonly entries: Map<string, Entry>;
  readonly stats: Map<string, Known>;
}

interface Index {
  readonly version: string;
  readonly entries: readonly (readonly [key: string, length: number, used: number])[];
  readonly stats: readonly (readonly [stat: string, sha256: string, used: number])[];
}

/** Empty where there is none, or not what this user has written. */
export function readDrawer(path: string, version: string): Drawer {
  const drawer: Drawer = { entries: new Map(), stats: new Map() };
  const file = ignoreFault(() => readTrusted(path)) ?? undefined;
  if (file === undefined || file.length < FRONT) return drawer;
  if (!file.subarray(0, DIGEST).equals(digestOf(file))) return drawer;
  let at = FRONT + file.readUInt32LE(DIGEST);
  const index = JSON.parse(file.toString("utf8", FRONT, at)) as Index;
  if (index.version !== version) return drawer;
  for (const [key, length, used] of index.entries)
    drawer.entries.set(key, { bytes: file.subarray(at, (at += length)), used });
  for (const [stat, sha256, used] of index.stats) drawer.stats.set(stat, { sha256, used });
  return drawer;
}

/** null: somebody else could have written it. Asked of the file that is open: a path may lead elsewhere a moment later. */
function readTrusted(path: string): Buffer | null {
  const fd = openSync(path, "r");
  try {
    return isTrusted(fstatSync(fd)) ? readFileSync(fd) : null;
  } finally {
    closeSync(fd);
  }
}

/**
 * A reader sees the whole file or the one before: it gets its name last. Throws what the disk throws, and
 * then leaves nothing behind. `name`: the path without its ending.
 */
export function writeDrawer(name: string, version: string, { entries, stats }: Drawer): void {
  const index: Index = {
    version,
    entries: [...entries].map(([key, { bytes, used }]) => [key, bytes.length, used]),
    stats: [...stats].map(([stat, { sha256, used }]) => [stat, sha256, used]),
  };
  const text = Buffer.from(JSON.stringify(index));
  const front = Buffer.alloc(FRONT);
  front.writeUInt32LE(text.length, DIGEST);
  const file = Buffer.concat([front, text, ...[...entries.values()].map(({ bytes }) => bytes)]);
  digestOf(file).copy(file);
  const temporary = `${name}.${randomBytes(8).toString("hex")}.tmp`;
  const fd = openSync(temporary, "wx", 0o600);
  try {
    try {
      // A disk that fills up takes a part first, and refuses the rest.
      for (let at = 0; at < file.length;) at += writeSync(fd, file, at);
      // Some disks say that they are full only now.
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, `${name}.drawer`);
  } catch (error) {
    remove(temporary);
    throw error;
  }
}

function digestOf(file: Buffer): Buffer {
  return hash("sha256", file.subarray(DIGEST), "buffer");
}
