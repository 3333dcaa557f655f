/** A drawer that is not bit for bit what was written gives no wrong answer, and heals. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCache, statOf, type CacheStore } from "../../../src/pipeline/cache/index.ts";
import { isOnLocalDisk } from "../../../src/pipeline/cache/stat.ts";
import { aMinuteAhead, bytesOf, keyOf } from "../../support/cache-entries.ts";
import { filesBelow, temporaryFolder } from "../../support/cache.ts";

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const ENTRIES = NUMBERS.length;
const FILES = 3;

let root: string;
let folder: string;
let whole: Buffer;
let path: string;
const paths: string[] = [];

beforeEach(() => {
  root = temporaryFolder();
  folder = join(root, "cache");
  paths.length = 0;
  const store = open();
  putAll(store);
  for (let number = 0; number < FILES; number += 1) {
    const file = join(root, `${number}.csv`);
    writeFileSync(file, `content ${number}`);
    store.remember(file, statOf(file) as NonNullable<ReturnType<typeof statOf>>, keyOf(number));
    paths.push(file);
  }
  store.close();
  [path = ""] = filesBelow(folder, ".drawer");
  whole = readFileSync(path);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function open(version = "1"): CacheStore {
  return openCache(folder, { version, drawer: "a", now: aMinuteAhead });
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
  for (const [number, file] of paths.entries()) {
    const digest = store.fingerprintOf(file);
    if (digest !== null && digest !== keyOf(number)) throw new Error(`a wrong digest of ${file}`);
  }
  return given;
}

/** Answers that a run gets from a drawer of these bytes. */
function given(bytes: Buffer): number {
  writeFileSync(path, bytes);
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

describe("a damaged drawer", () => {
  it("a byte changed, anywhere", () => {
    expect(healed(whole)).toBe(ENTRIES);
    for (const [turn, place] of places(whole.length, 200).entries()) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] as number) ^ (1 << (place % 8));
      // Every byte is covered: no damage goes unseen.
      expect(turn % 20 === 0 ? healed(bytes) : given(bytes)).toBe(0);
    }
  });

  it("cut off, anywhere", () => {
    for (const size of places(whole.length, 100)) expect(given(whole.subarray(0, size))).toBe(0);
  });

  it("zeros, or a piece of another time, in place of a block", () => {
    for (const place of places(whole.length, 60)) {
      const zeros = Buffer.from(whole);
      zeros.fill(0, place, Math.min(place + 512, zeros.length));
      if (!zeros.equals(whole)) expect(given(zeros)).toBe(0);
      const moved = Buffer.from(whole);
      whole.copy(moved, place, (place * 7) % whole.length);
      if (!moved.equals(whole)) expect(given(moved)).toBe(0);
    }
  });

  it("longer than it was, empty, something else, or with lengths that lie", () => {
    expect(healed(Buffer.concat([whole, Buffer.from([0])]))).toBe(0);
    expect(healed(Buffer.concat([Buffer.from([0]), whole]))).toBe(0);
    expect(healed(Buffer.alloc(0))).toBe(0);
    expect(healed(Buffer.alloc(5000, "something else"))).toBe(0);
    const lies = Buffer.from(whole);
    lies.writeUInt32LE(0xffff_fff0, 32);
    expect(healed(lies)).toBe(0);
  });

  it("stays unread if it was copied from another version's folder", () => {
    const store = open("2");
    store.put(keyOf(200), bytesOf(keyOf(200)));
    store.close();
    const there = filesBelow(folder, ".drawer").find((own) => own !== path) as string;
    writeFileSync(there, whole);
    expect(answers(open("2"))).toBe(0);
  });

  it("a file of the name of the version's folder", () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(dirname(path), "");
    const store = open();
    expect(answers(store)).toBe(0);
    store.put(keyOf(1), bytesOf(keyOf(1)));
    expect(store.close()).toBe(false);
  });
});

it.skipIf(!isOnLocalDisk(tmpdir()))("digests of files are among what was damaged", () => {
  const store = open();
  expect(paths.map((file) => store.fingerprintOf(file))).toEqual([0, 1, 2].map(keyOf));
  store.close();
});
