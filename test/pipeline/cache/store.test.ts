/** What is put is what is found; what is deleted, of another version or dropped is a miss. */
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCache, type CacheStore } from "../../../src/pipeline/cache/index.ts";
import { aMinuteAhead, bytesOf, keyOf } from "../../support/cache-entries.ts";
import { filesBelow, temporaryFolder } from "../../support/cache.ts";

let root: string;
let folder: string;
let drawer = "";
beforeEach(() => {
  root = temporaryFolder();
  folder = join(root, "cache");
  drawer = "a";
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function open(version = "1", maxBytes = 1e9, days = 0): CacheStore {
  const later = BigInt(days) * 86_400_000_000_000n;
  return openCache(folder, { version, drawer, now: () => aMinuteAhead() + later, maxBytes });
}

/** Puts entries of these numbers and closes. */
function fill(from: number, to: number, store = open()): boolean {
  for (let number = from; number < to; number += 1) {
    store.put(keyOf(number), bytesOf(keyOf(number)));
  }
  return store.close();
}

/** Which of the numbers are found; what is found must be right. */
function found(from: number, to: number, store = open()): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number += 1) {
    const key = keyOf(number);
    const kept = store.get(key);
    if (kept === null) continue;
    expect(bytesOf(key).equals(kept)).toBe(true);
    numbers.push(number);
  }
  store.close();
  return numbers;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

describe("the store", () => {
  it("gives back what was put, in the same run and in the next", () => {
    const store = open();
    expect(store.get(keyOf(1))).toBe(null);
    store.put(keyOf(1), bytesOf(keyOf(1)));
    store.put(keyOf(2), new Uint8Array());
    expect(store.get(keyOf(1))).toEqual(bytesOf(keyOf(1)));
    expect(store.close()).toBe(true);
    const again = open();
    expect(bytesOf(keyOf(1)).equals(again.get(keyOf(1)) as Uint8Array)).toBe(true);
    expect(again.get(keyOf(2))).toHaveLength(0);
    expect(again.get(keyOf(3))).toBe(null);
  });

  it("writes nothing, and no folder, when nothing is new", () => {
    expect(open().close()).toBe(true);
    expect(() => statSync(folder)).toThrow("ENOENT");
    fill(0, 3);
    const before = filesBelow(folder, ".drawer");
    expect(fill(0, 3)).toBe(true);
    expect(filesBelow(folder, "")).toEqual([statFolder(), ...before]);
  });

  it("answers nothing after it was closed", () => {
    const store = open();
    store.put(keyOf(1), bytesOf(keyOf(1)));
    expect([store.close(), store.close()]).toEqual([true, true]);
    expect(store.get(keyOf(1))).toBe(null);
    store.put(keyOf(2), bytesOf(keyOf(2)));
    expect(found(1, 3)).toEqual([1]);
  });

  it("refuses what is no key", () => {
    const store = open();
    for (const key of ["", "a", keyOf(1).toUpperCase(), `${keyOf(1)}0`, `${keyOf(1).slice(1)}g`]) {
      expect(store.get(key)).toBe(null);
      expect(() => store.put(key, new Uint8Array(1))).toThrow(TypeError);
    }
  });

  it("shows itself to its owner alone", () => {
    fill(0, 3);
    const modes = [folder, ...filesBelow(folder, "")].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual(process.platform === "win32" ? modes : [0o700, 0o700, 0o600]);
  });
});

/** The one folder of a version. */
function statFolder(): string {
  return filesBelow(folder, "").find((path) => statSync(path).isDirectory()) as string;
}

describe("what is gone is a miss", () => {
  it("the folder deleted between runs, and during one", () => {
    fill(0, 9);
    rmSync(folder, { recursive: true });
    expect(found(0, 9)).toEqual([]);
    fill(0, 9);
    const store = open();
    rmSync(folder, { recursive: true });
    expect(fill(9, 12, store)).toBe(true);
    // The run holds in memory what it has read.
    expect(found(0, 12)).toEqual(range(0, 12));
  });

  it("another version: never read, and removed when nobody has used it for two weeks", () => {
    fill(0, 9, open("1"));
    expect(found(0, 9, open("2"))).toEqual([]);
    fill(0, 2, open("2"));
    expect(found(0, 9, open("1"))).toEqual(range(0, 9));
    fill(2, 3, open("2", 1e9, 13));
    expect(found(0, 9, open("1", 1e9, 13))).toEqual(range(0, 9));
    // The run of day 13 found all there, wrote nothing, and left its mark.
    fill(3, 4, open("2", 1e9, 20));
    expect(found(0, 9, open("1"))).toEqual(range(0, 9));
    fill(4, 5, open("2", 1e9, 40));
    expect(found(0, 9, open("1"))).toEqual([]);
    expect(found(0, 5, open("2"))).toEqual(range(0, 5));
  });

  it("of other versions only three stay", () => {
    for (const version of ["1", "2", "3", "4", "5"]) fill(0, 2, open(version));
    const alive = ["1", "2", "3", "4", "5"].filter((each) => found(0, 2, open(each)).length > 0);
    expect(alive).toHaveLength(4);
    expect(alive).toContain("5");
  });

  it("removes nothing that it has not written", () => {
    const foreign = [
      join(folder, "notes.txt"),
      join(folder, "0123456789abcdef0123456789abcdef", "kept.xlsx"),
      join(
        folder,
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef.drawer.txt",
      ),
    ];
    mkdirSync(folder);
    for (const path of foreign) {
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, "mine");
      utimesSync(join(path, ".."), 1, 1);
    }
    fill(0, 2);
    fill(2, 4);
    expect(foreign.map((path) => readFileSync(path, "utf8"))).toEqual(["mine", "mine", "mine"]);
  });

  it("removes what a killed writer left, a day later", () => {
    fill(0, 2);
    const left = join(statFolder(), `${"0123456789abcdef".repeat(2)}.0123456789abcdef.tmp`);
    writeFileSync(left, "half");
    fill(2, 4);
    expect(filesBelow(folder, ".tmp")).toEqual([left]);
    fill(4, 6, open("1", 1e9, 2));
    expect(filesBelow(folder, ".tmp")).toEqual([]);
  });
});

describe("a bound", () => {
  it("is held in a folder's drawer: what was used longest ago goes", () => {
    const bound = 1_200_000;
    fill(0, 20, open("1", bound));
    for (let round = 1; round < 30; round += 1) {
      // The first five are used in every run.
      const store = open("1", bound, round);
      const fifth = range(0, 5).filter((number) => store.get(keyOf(number)) !== null);
      expect(fifth).toEqual(range(0, 5));
      fill(round * 20, round * 20 + 20, store);
      const [path = ""] = filesBelow(folder, ".drawer");
      expect(statSync(path).size).toBeLessThanOrEqual(bound / 2);
    }
    const left = found(0, 600, open("1", bound, 30));
    expect(left.slice(0, 5)).toEqual(range(0, 5));
    expect(left.slice(-10)).toEqual(range(590, 600));
    expect(left.length).toBeLessThan(300);
  });

  it("is held over all folders", () => {
    for (const own of ["a", "b", "c", "d"]) {
      drawer = own;
      fill(0, 200, open("1", 3_000_000));
    }
    const sizes = filesBelow(folder, ".drawer").map((path) => statSync(path).size);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3_000_000);
    expect(found(0, 10)).toEqual(range(0, 10));
  });

  it("of time: what nobody used for two months goes", () => {
    fill(0, 9);
    expect(found(0, 4, open("1", 1e9, 40))).toEqual(range(0, 4));
    fill(9, 10, open("1", 1e9, 80));
    expect(found(0, 10, open("1", 1e9, 80))).toEqual([0, 1, 2, 3, 9]);
  });

  it("does not keep what is larger than the bound", () => {
    const store = open("1", 1000);
    store.put(keyOf(1), new Uint8Array(501));
    store.put(keyOf(2), new Uint8Array(300));
    expect(store.close()).toBe(true);
    const again = open("1", 1000);
    expect([again.get(keyOf(1)), again.get(keyOf(2))?.length]).toEqual([null, 300]);
  });

  it("one folder's drawer says nothing of another", () => {
    fill(0, 5);
    drawer = "b";
    expect(found(0, 5)).toEqual([]);
    fill(3, 9);
    drawer = "a";
    expect(found(0, 9)).toEqual(range(0, 5));
  });

  it("of two runs at once the last one is kept whole", () => {
    const stores = [open(), open()];
    fill(10, 12, stores[0]);
    fill(12, 14, stores[1]);
    expect(found(0, 20)).toEqual([12, 13]);
  });
});

describe("odd places", () => {
  it("a symbolic link to a folder", () => {
    mkdirSync(join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere"), folder, "junction");
    expect(fill(0, 5)).toBe(true);
    expect(found(0, 5)).toEqual(range(0, 5));
    expect(filesBelow(join(root, "elsewhere"), ".drawer")).toHaveLength(1);
  });

  it("a symbolic link to nothing, a file, a folder below a file: no cache, and no error", () => {
    symlinkSync(join(root, "nothing", "here"), folder);
    expect(fill(0, 5)).toBe(false);
    rmSync(folder);
    writeFileSync(folder, "a file");
    expect(fill(0, 5)).toBe(false);
    expect(found(0, 5)).toEqual([]);
    expect(readFileSync(folder, "utf8")).toBe("a file");
    folder = join(folder, "below");
    expect(fill(0, 5)).toBe(false);
  });

  it("a folder, or a link to nothing, that bears the name of a drawer", () => {
    fill(0, 5);
    const [path = ""] = filesBelow(folder, ".drawer");
    rmSync(path);
    mkdirSync(path);
    expect(found(0, 5)).toEqual([]);
    expect(fill(0, 5)).toBe(false);
    rmSync(path, { recursive: true });
    symlinkSync(join(root, "nothing"), path);
    expect(fill(0, 5)).toBe(true);
    expect(found(0, 5)).toEqual(range(0, 5));
  });

  it("a name with letters of Vietnamese", () => {
    folder = join(root, "Bộ nhớ đệm");
    expect(fill(0, 3)).toBe(true);
    expect(found(0, 3)).toEqual([0, 1, 2]);
  });
});
