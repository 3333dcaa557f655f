/** Other processes: two at once, a killed writer, a full disk, a folder that may not be written. */
import { chmodSync, chownSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openCache } from "../../../src/pipeline/cache/index.ts";
import type { ChildTask } from "../../support/cache-child.ts";
import { aMinuteAhead, bytesOf, keyOf } from "../../support/cache-entries.ts";
import { bundleChild, filesBelow, startChild, temporaryFolder } from "../../support/cache.ts";

const WINDOWS = process.platform === "win32";
const NOBODY = 65_534;

let root: string;
let script: string;
let folder: string;
let place = 0;
beforeAll(async () => {
  root = temporaryFolder();
  // Another user must reach the script.
  chmodSync(root, 0o755);
  script = await bundleChild(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = join(root, `cache-${(place += 1)}`);
});

function task(seed: number, part: Partial<ChildTask> = {}): ChildTask {
  return { folder, rounds: 1, keys: 60, of: 300, seed, ...part };
}

/** Asks for all keys: answers given, none wrong; then puts the rest and finds all of them. */
function check(of: number): number {
  const store = openCache(folder, { version: "test", drawer: "a", now: aMinuteAhead });
  let given = 0;
  for (let number = 0; number < of; number += 1) {
    const key = keyOf(number);
    const bytes = store.get(key);
    if (bytes !== null && !bytesOf(key).equals(bytes)) throw new Error(`a wrong answer to ${key}`);
    if (bytes === null) store.put(key, bytesOf(key));
    else given += 1;
  }
  expect(store.close()).toBe(true);
  const again = openCache(folder, { version: "test", drawer: "a", now: aMinuteAhead });
  for (let number = 0; number < of; number += 1) {
    expect(bytesOf(keyOf(number)).equals(again.get(keyOf(number)) ?? Buffer.of())).toBe(true);
  }
  again.close();
  return given;
}

describe("several runs at once", () => {
  it("read and write one drawer and hold it to its bound", async () => {
    const some = { rounds: 20, maxBytes: 3_000_000 };
    const children = [1, 2, 3].map((seed) => startChild(script, task(seed, some)));
    const reports = await Promise.all(children.map((child) => child.ended));
    for (const report of reports) {
      expect(report).toMatchObject({ wrong: 0, unwritten: 0 });
      // How many depends on who came first.
      expect(report?.hits).toBeGreaterThan(0);
    }
    expect(filesBelow(folder, ".tmp")).toEqual([]);
    check(300);
  });
});

describe("a killed writer", () => {
  // Bound below what is asked for, so that every round writes.
  it("leaves a cache that answers rightly and can be written", async () => {
    for (let round = 0; round < 10; round += 1) {
      const child = startChild(script, task(round, { rounds: 1e6, keys: 20, maxBytes: 1e6 }));
      await child.begun;
      await pause((round * 37) % 150);
      child.kill();
      expect(await child.ended).toBe(null);
    }
    expect(check(300)).toBeGreaterThan(0);
  });
});

describe.skipIf(WINDOWS)("a disk that takes no more", () => {
  it("full: nothing is written, what was there still answers", async () => {
    expect(await startChild(script, task(1, { keys: 200 })).ended).toMatchObject({ unwritten: 0 });
    const before = filesBelow(folder, "");
    // 32 KB a file: the write begins, and is refused on the way.
    const full = startChild(script, task(2, { rounds: 3, keys: 200 }), { shell: "ulimit -f 64" });
    const report = await full.ended;
    expect(report).toMatchObject({ wrong: 0, unwritten: 3 });
    expect(report?.hits).toBeGreaterThanOrEqual(300);
    expect(filesBelow(folder, "")).toEqual(before);
    check(300);
  });

  it("read-only: what is there answers, and nothing is written", async () => {
    expect(await startChild(script, task(1, { keys: 200 })).ended).toMatchObject({ unwritten: 0 });
    const before = filesBelow(folder, "");
    const version = dirname(before[1] as string);
    // Root may write everywhere: there another user runs it, who owns the folder.
    const isRoot = process.getuid?.() === 0;
    for (const path of [...before, folder]) if (isRoot) chownSync(path, NOBODY, NOBODY);
    for (const path of [folder, version]) chmodSync(path, 0o500);
    const report = await startChild(
      script,
      task(2, { rounds: 3, keys: 200 }),
      isRoot ? { uid: NOBODY } : {},
    ).ended;
    expect(report).toMatchObject({ wrong: 0, unwritten: 3 });
    expect(report?.hits).toBeGreaterThanOrEqual(300);
    expect(filesBelow(folder, "")).toEqual(before);
    for (const path of [folder, version]) chmodSync(path, 0o700);
    for (const path of [...before, folder]) if (isRoot) chownSync(path, 0, 0);
    check(300);
  });

  it("a folder that may not even be read: no cache, and no error", async () => {
    mkdirSync(folder, { mode: 0o000 });
    const isRoot = process.getuid?.() === 0;
    const report = await startChild(script, task(2), isRoot ? { uid: NOBODY } : {}).ended;
    expect(report).toMatchObject({ hits: 0, wrong: 0, unwritten: 1 });
    chmodSync(folder, 0o700);
  });
});
