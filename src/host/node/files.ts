/** Files and their paths: the disk. The web's (`../web/files.ts`) are those that were dropped on the page. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { OpenFile } from "../shapes.ts";

export type { OpenFile } from "../shapes.ts";
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

/** Throws the system's error where the file cannot be opened. */
export function openFile(path: string): OpenFile {
  const fd = openSync(path, "r");
  return {
    size: fstatSync(fd).size,
    read: (into, from, to, at) => readSync(fd, into, from, to - from, at),
    close: () => closeSync(fd),
  };
}
