/** Whose cache it is: what another user owns, or could write, is not read, and nothing is written among it. */
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCache } from "../../../src/pipeline/cache/index.ts";
import { aMinuteAhead, bytesOf, keyOf } from "../../support/cache-entries.ts";
import { filesBelow, temporaryFolder } from "../../support/cache.ts";

const ANOTHER = 54_321;
const isRoot = process.getuid?.() === 0;

let root: string;
let folder: string;
beforeEach(() => {
  root = temporaryFolder();
  folder = join(root, "cache");
  expect(put(1)).toBe(true);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = () => openCache(folder, { version: "1", drawer: "a", now: aMinuteAhead });

function put(number: number): boolean {
  const store = open();
  store.put(keyOf(number), bytesOf(keyOf(number)));
  return store.close();
}

function isFound(number: number): boolean {
  const store = open();
  const found = store.get(keyOf(number)) !== null;
  store.close();
  return found;
}

const drawerFile = () => filesBelow(folder, ".drawer")[0] as string;
const versionFolder = () => dirname(drawerFile());
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe.skipIf(process.getuid === undefined)("what others could write", () => {
  it.each([0o620, 0o602, 0o666])(
    "a file of mode %o is not read, and is shut when it is written anew",
    (mode) => {
      expect(isFound(1)).toBe(true);
      chmodSync(drawerFile(), mode);
      expect(isFound(1)).toBe(false);
      expect(put(2)).toBe(true);
      expect([isFound(1), isFound(2), modeOf(drawerFile())]).toEqual([false, true, 0o600]);
    },
  );

  it.each([0o770, 0o707, 0o1777])("a folder of mode %o, too", (mode) => {
    chmodSync(versionFolder(), mode);
    expect(isFound(1)).toBe(false);
    expect(put(2)).toBe(true);
    expect([isFound(1), isFound(2), modeOf(versionFolder())]).toEqual([false, true, 0o700]);
  });

  it("what they can only read is right, and is shut at the next writing", () => {
    for (const [path, mode] of [
      [drawerFile(), 0o644],
      [versionFolder(), 0o755],
    ] as const)
      chmodSync(path, mode);
    expect(isFound(1)).toBe(true);
    expect(put(2)).toBe(true);
    expect([modeOf(drawerFile()), modeOf(versionFolder())]).toEqual([0o600, 0o700]);
    expect([isFound(1), isFound(2)]).toEqual([true, true]);
  });
});

// Only root gives files away.
describe.runIf(isRoot)("what another user owns", () => {
  it("a file is not read; the next run puts its own in its place", () => {
    chownSync(drawerFile(), ANOTHER, ANOTHER);
    expect(isFound(1)).toBe(false);
    expect(put(2)).toBe(true);
    expect([isFound(1), isFound(2), statSync(drawerFile()).uid]).toEqual([false, true, 0]);
  });

  it("a folder is neither read nor written", () => {
    chownSync(versionFolder(), ANOTHER, ANOTHER);
    const before = readFileSync(drawerFile());
    expect(isFound(1)).toBe(false);
    expect(put(2)).toBe(false);
    expect(filesBelow(folder, "").length).toBe(2);
    expect(readFileSync(drawerFile())).toEqual(before);
  });

  it("a folder that was there before antq: nothing is put into it", () => {
    const version = versionFolder();
    rmSync(version, { recursive: true });
    mkdirSync(version);
    chownSync(version, ANOTHER, ANOTHER);
    expect(put(3)).toBe(false);
    expect(filesBelow(folder, "")).toEqual([version]);
  });
});
