/** Files and their paths: the disk. The web's (`../web/files.ts`) are those that were dropped on the page. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

export { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
export { readdir, realpath, stat } from "node:fs/promises";
export { basename, dirname, join, resolve, sep } from "node:path";
export { otherLoader } from "./pipe.ts";

/** What relative paths are relative to, where nobody says it. */
export function workingFolder(): string {
  return process.cwd();
}

/** Patterns of names: loaded where there is one, as most inputs are files and folders. */
export async function loadGlob() {
  const { glob, isDynamicPattern } = await import("tinyglobby");
  return { glob, isDynamicPattern };
}

/** A file that is read in pieces where it lies. */
export interface OpenFile {
  readonly size: number;
  /** Reads into `into[from, to)` from a place of the file; how many bytes there were. */
  read(into: Uint8Array, from: number, to: number, at: number): number;
  close(): void;
}

/** Throws the system's error where the file cannot be opened. */
export function openFile(path: string): OpenFile {
  const fd = openSync(path, "r");
  return {
    size: fstatSync(fd).size,
    read: (into, from, to, at) => readSync(fd, into, from, to - from, at),
    close: () => closeSync(fd),
  };
}
