/** A pack that is not bit for bit what was written gives no wrong answer, and heals. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCache, statOf, type CacheStore } from "../../../src/pipeline/cache/index.ts";
import { isOnLocalDisk } from "../../../src/pipeline/cache/stat.ts";
import { aMinuteAhead, bytesOf, keyOf } from "../../support/cache-entries.ts";
import { filesBelow, temporaryFolder } from "../../support/cache.ts";

/** 50 is the number of an entry of 480 KB, which has a chunk of its own. */
const NUMBERS = [0, 1, 2, 3, 4, 5, 50, 6, 7, 8, 9];
const ENTRIES = NUMBERS.length;
const FILES = 3;

let root: string;
let folder: string;
let whole: Buffer;
let pack: string;
const paths: string[] = [];

beforeEach(() => {
  root = temporaryFolder();
  folder = join(root, "cache");
  paths.length = 0;
  const store = open();
  putAll(store);
  for (let number = 0; number < FILES; number += 1) {
    const path = join(root, `${number}.csv`);
    writeFileSync(path, `content ${number}`);
    store.remember(path, statOf(path) as NonNullable<ReturnType<typeof statOf>>, keyOf(number));
    paths.push(path);
  }
  store.close();
  [pack = ""] = filesBelow(folder, ".pack");
  whole = readFileSync(pack);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function open(version = "1"): CacheStore {
  return openCache(folder, { version, now: aMinuteAhead });
}

/** Answers given; none may be wrong. */
function answers(store: CacheStore): number {
  let given = 0;
  for (const number of NUMBERS) {
    const bytes = store.get(keyOf(number));
    if (bytes === null) continue;
    if (!bytesOf(keyOf(number)).equals(bytes)) throw new Error(`a wrong answer to ${number}`);
    given += 1;
  }
  for (const [number, path] of paths.entries()) {
    const digest = store.fingerprintOf(path);
    if (digest !== null && digest !== keyOf(number)) throw new Error(`a wrong digest of ${path}`);
  }
  return given;
}

/** Answers that a run gets from a pack of these bytes. */
function given(bytes: Buffer): number {
  for (const path of filesBelow(folder, ".pack")) rmSync(path);
  writeFileSync(pack, bytes);
  const store = open();
  const count = answers(store);
  store.close();
  return count;
}

/** The same; then all is put again, and found. */
function healed(bytes: Buffer): number {
  const count = given(bytes);
  const store = open();
  expect(answers(store)).toBe(count);
  putAll(store);
  expect(store.close()).toBe(true);
  const again = open();
  expect(answers(again)).toBe(ENTRIES);
  again.close();
  return count;
}

function putAll(store: CacheStore): void {
  for (const number of NUMBERS) store.put(keyOf(number), bytesOf(keyOf(number)));
}

/** About `count` places of a file of this size, the first and the last hundred all among them. */
function places(size: number, count: number): number[] {
  const step = Math.max(1, Math.floor(size / count));
  const some = Array.from({ length: Math.floor(size / step) }, (_, index) => index * step);
  const ends = Array.from({ length: 100 }, (_, index) => [index, size - 1 - index]).flat();
  return [...new Set([...some, ...ends])].filter((place) => place >= 0 && place < size);
}

describe("a damaged pack", () => {
  it("a byte changed, anywhere", () => {
    expect(healed(whole)).toBe(ENTRIES);
    const seen = new Set<number>();
    for (const [turn, place] of places(whole.length, 400).entries()) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] as number) ^ (1 << (place % 8));
      const count = turn % 20 === 0 ? healed(bytes) : given(bytes);
      // Every byte is covered: no damage goes unseen.
      expect(count).toBeLessThan(ENTRIES);
      seen.add(count);
    }
    // Damage in the index loses all; in the data, one of the chunks.
    expect(seen.size).toBeGreaterThan(2);
  });

  it("cut off, anywhere", () => {
    for (const size of places(whole.length, 100)) {
      expect(given(whole.subarray(0, size))).toBe(0);
    }
  });

  it("zeros, or a piece of another time, in place of a block", () => {
    for (const place of places(whole.length, 60)) {
      const zeros = Buffer.from(whole);
      zeros.fill(0, place, Math.min(place + 512, zeros.length));
      if (!zeros.equals(whole)) expect(given(zeros)).toBeLessThan(ENTRIES);
      const moved = Buffer.from(whole);
      whole.copy(moved, place, (place * 7) % whole.length);
      if (!moved.equals(whole)) expect(given(moved)).toBeLessThan(ENTRIES);
    }
  });

  it("longer than it was, empty, or something else", () => {
    expect(healed(Buffer.concat([whole, Buffer.from([0])]))).toBe(0);
    expect(healed(Buffer.concat([Buffer.from([0]), whole]))).toBe(0);
    expect(healed(Buffer.concat([whole, whole]))).toBe(0);
    expect(healed(Buffer.alloc(0))).toBe(0);
    expect(healed(Buffer.alloc(5000, "something else"))).toBe(0);
  });

  it("lies about its counts: no memory is set aside", () => {
    for (let word = whole.length - 96; word < whole.length - 64; word += 4) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt32LE(0xffff_fff0, word);
      expect(healed(bytes)).toBe(0);
    }
  });

  it("is removed by the next run that writes, whole entries of others kept", () => {
    const other = open();
    other.put(keyOf(100), bytesOf(keyOf(100)));
    other.close();
    writeFileSync(pack, whole.subarray(0, 1000));
    const store = open();
    expect(answers(store)).toBe(0);
    expect(store.get(keyOf(100))).not.toBe(null);
    store.put(keyOf(101), bytesOf(keyOf(101)));
    store.close();
    expect(filesBelow(folder, ".pack")).not.toContain(pack);
    expect(open().get(keyOf(100))).not.toBe(null);
  });

  it("damaged in one chunk: its pack is removed by the next run that writes, the rest kept", () => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(10) ^ 1, 10);
    const count = given(bytes);
    expect(count).toBeGreaterThan(0);
    const store = open();
    answers(store);
    store.put(keyOf(200), bytesOf(keyOf(200)));
    store.close();
    expect(filesBelow(folder, ".pack")).toHaveLength(1);
    expect(filesBelow(folder, ".pack")).not.toContain(pack);
    const again = open();
    expect(answers(again)).toBe(count);
    again.close();
  });

  it("stays unread if it was copied from another version's folder", () => {
    const store = open("2");
    store.put(keyOf(200), bytesOf(keyOf(200)));
    store.close();
    const there = filesBelow(folder, ".pack").find((path) => dirname(path) !== dirname(pack));
    writeFileSync(join(dirname(there as string), basename(pack)), whole);
    expect(answers(open("2"))).toBe(0);
  });

  it("a file of the name of the version's folder", () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(dirname(pack), "");
    const store = open();
    expect(answers(store)).toBe(0);
    store.put(keyOf(1), bytesOf(keyOf(1)));
    expect(store.close()).toBe(false);
  });
});

it.skipIf(!isOnLocalDisk(tmpdir()))("digests of files are among what was damaged", () => {
  const store = open();
  expect(paths.map((path) => store.fingerprintOf(path))).toEqual([0, 1, 2].map(keyOf));
  store.close();
});
