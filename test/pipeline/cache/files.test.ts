/** A file's digest is believed only where the file provably has not changed. */
import { createHash } from "node:crypto";
import {
  appendFileSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { symlinkSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCache, statOf, type FileStat } from "../../../src/pipeline/cache/index.ts";
import { isOnLocalDisk, isSettled, tellsChanges } from "../../../src/pipeline/cache/stat.ts";
import { aMinuteAhead } from "../../support/cache-entries.ts";
import { filesBelow, temporaryFolder } from "../../support/cache.ts";

let root: string;
let file: string;
beforeEach(() => {
  root = temporaryFolder();
  file = join(root, "a.xlsx");
  writeFileSync(file, "content a");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function open(now = aMinuteAhead) {
  return openCache(join(root, "cache"), { version: "1", drawer: "a", now });
}

function digestOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** A run that reads the file; what the next run believes of it. */
function remembered(path = file, now = aMinuteAhead): string | null {
  const store = open(now);
  const before = statOf(path) as FileStat;
  store.remember(path, before, digestOf(path));
  store.close();
  return believed(path);
}

function believed(path = file): string | null {
  const store = open();
  const digest = store.fingerprintOf(path);
  store.close();
  return digest;
}

// Where change times are not kept (a shared folder of a container, for one) the shortcut is off.
describe.skipIf(!isOnLocalDisk(tmpdir()))("a file's digest", () => {
  it("is believed while the file rests", () => {
    expect(remembered()).toBe(digestOf(file));
    expect(believed()).toBe(digestOf(file));
  });

  it("is not asked of what is no file", () => {
    const store = open();
    expect(store.fingerprintOf(root)).toBe(null);
    expect(store.fingerprintOf(join(root, "nothing"))).toBe(null);
    expect(store.fingerprintOf(join(file, "below"))).toBe(null);
    expect(store.fingerprintOf("a\0b")).toBe(null);
    expect(statOf(root)).toBe(null);
  });

  it("other content of the same size, with the old time set back", () => {
    const { mtimeNs } = statOf(file) as FileStat;
    const seconds = Number(mtimeNs / 1_000_000_000n) - 1000;
    utimesSync(file, seconds, seconds);
    expect(remembered()).toBe(digestOf(file));
    const before = statOf(file) as FileStat;
    writeFileSync(file, "content b");
    utimesSync(file, seconds, seconds);
    const after = statOf(file) as FileStat;
    expect([after.size, after.mtimeNs, after.ino]).toEqual([
      before.size,
      before.mtimeNs,
      before.ino,
    ]);
    expect(believed()).toBe(null);
    expect(remembered()).toBe(digestOf(file));
  });

  it("another file of the same size and time, renamed over it", () => {
    const seconds = 1_700_000_000;
    const other = join(root, "b.xlsx");
    writeFileSync(other, "content b");
    for (const path of [file, other]) utimesSync(path, seconds, seconds);
    expect(remembered()).toBe(digestOf(file));
    expect(remembered(other)).toBe(digestOf(other));
    renameSync(other, file);
    const digest = believed();
    expect(digest === null || digest === digestOf(file)).toBe(true);
  });

  it("two files that change places", () => {
    const other = join(root, "b.xlsx");
    writeFileSync(other, "content b");
    const digests = [remembered(file), remembered(other)];
    renameSync(file, join(root, "c"));
    renameSync(other, file);
    renameSync(join(root, "c"), other);
    const [first, second] = [believed(file), believed(other)];
    expect(first === null || first === digests[1]).toBe(true);
    expect(second === null || second === digests[0]).toBe(true);
  });

  it("appended to, cut, made anew, put in place by a copy", () => {
    for (const change of [
      () => appendFileSync(file, "more"),
      () => writeFileSync(file, "c"),
      () => (unlinkSync(file), writeFileSync(file, "content z")),
      () => (writeFileSync(join(root, "n"), "content n"), copyFileSync(join(root, "n"), file)),
    ]) {
      expect(remembered()).toBe(digestOf(file));
      change();
      expect(believed()).toBe(null);
    }
  });

  it("a link that points elsewhere now", () => {
    const link = join(root, "link.xlsx");
    mkdirSync(join(root, "sub"));
    writeFileSync(join(root, "sub", "b.xlsx"), "content b");
    symlinkSync(file, link);
    expect(remembered(link)).toBe(digestOf(file));
    unlinkSync(link);
    symlinkSync(join(root, "sub", "b.xlsx"), link);
    expect(believed(link)).toBe(null);
  });

  it("written to through another name", () => {
    linkSync(file, join(root, "b.xlsx"));
    expect(remembered()).toBe(digestOf(file));
    writeFileSync(join(root, "b.xlsx"), "content b");
    expect(believed()).toBe(null);
  });

  it("is not remembered of a file that changed within the last two seconds", () => {
    const clock = () => BigInt(Date.now()) * 1_000_000n;
    writeFileSync(file, "content b");
    expect(remembered(file, clock)).toBe(null);
    // What would be believed otherwise: a change in the same tick of the clock leaves no trace.
    expect(remembered()).toBe(digestOf(file));
  });

  it("changed while it was being read: the stat is from before", () => {
    const store = open();
    const before = statOf(file) as FileStat;
    const old = digestOf(file);
    writeFileSync(file, "content b");
    store.remember(file, before, old);
    store.close();
    expect(believed()).toBe(null);
  });

  it("grows by no record for what is known", () => {
    expect(remembered()).not.toBe(null);
    const store = open();
    store.remember(file, statOf(file) as FileStat, digestOf(file));
    const before = filesBelow(join(root, "cache"), "");
    expect(store.close()).toBe(true);
    expect(filesBelow(join(root, "cache"), "")).toEqual(before);
  });

  it("takes the latest word where two differ", () => {
    const store = open();
    const stat = statOf(file) as FileStat;
    store.remember(file, stat, "0".repeat(64));
    store.close();
    const next = open();
    next.remember(file, stat, "1".repeat(64));
    next.close();
    expect(believed()).toBe("1".repeat(64));
  });
});

describe("a stat", () => {
  const second = 1_000_000_000n;
  const stat: FileStat = {
    dev: 1n,
    ino: 2n,
    size: 3n,
    mtimeNs: 100n * second,
    ctimeNs: 100n * second + 123n,
  };

  it("is settled two seconds after the last change", () => {
    expect(isSettled(stat, 102n * second + 122n)).toBe(false);
    expect(isSettled(stat, 102n * second + 123n)).toBe(true);
    expect(isSettled({ ...stat, mtimeNs: 101n * second }, 102n * second + 123n)).toBe(false);
  });

  it("is never settled without a change time, a fine one, or an inode", () => {
    const later = 1000n * second;
    for (const part of [
      { ctimeNs: 0n },
      { ctimeNs: -11_644_473_600n * second + 1n },
      { ctimeNs: 100n * second },
      { ctimeNs: 100n * second + 10_000_000n },
      { ctimeNs: later },
      { ino: 0n },
      { ino: -1n },
      { ino: 2n ** 64n - 1n },
    ]) {
      expect(isSettled({ ...stat, ...part }, later)).toBe(false);
    }
  });

  it("tells changes on disks of this machine only", () => {
    expect(tellsChanges("linux", 0xef53, "/home/a")).toBe(true);
    // NFS, SMB, FUSE, 9P, FAT, exFAT
    for (const type of [0x6969, 0xfe534d42, 0x65735546, 0x01021997, 0x4d44, 0x2011bab0]) {
      expect(tellsChanges("linux", type, "/mnt/a")).toBe(false);
    }
    expect(tellsChanges("win32", 0, "C:\\a")).toBe(true);
    expect(tellsChanges("win32", 0, "\\\\server\\share\\a")).toBe(false);
    expect(tellsChanges("darwin", 0, "/Users/a")).toBe(true);
  });
});
