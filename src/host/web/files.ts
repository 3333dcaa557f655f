/** Files and their paths in a browser: those that were dropped on the page, in one tree in memory. */
import type { OpenFile } from "../shapes.ts";

export type { OpenFile } from "../shapes.ts";

/** What of a file can be asked, as Node answers. */
export interface Stats {
  readonly size: number;
  readonly mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

interface Item extends Pick<Stats, "isFile" | "isDirectory" | "isSymbolicLink"> {
  readonly name: string;
}

/** By path from the root; a folder is there where a file is in it. */
const files = new Map<string, Uint8Array>();
const folders = new Map<string, Map<string, Item>>();

/** These are all the files that there are; names are paths with `/`. */
export function mount(all: Iterable<readonly [string, Uint8Array]>): void {
  files.clear();
  folders.clear();
  folders.set("/", new Map());
  for (const [name, bytes] of all) {
    const path = resolve("/", name);
    files.set(path, bytes);
    note(path, true);
  }
}

function note(path: string, isFile: boolean): void {
  const parent = dirname(path);
  const name = basename(path);
  const above = folders.get(parent);
  if (above === undefined) {
    folders.set(parent, new Map());
    note(parent, false);
  }
  folders.get(parent)?.set(name, { name, ...kind(isFile) });
}

function kind(isFile: boolean): Omit<Item, "name"> {
  return { isFile: () => isFile, isDirectory: () => !isFile, isSymbolicLink: () => false };
}

function statsOf(path: string): Stats | undefined {
  const bytes = files.get(path);
  if (bytes === undefined && !folders.has(path)) return undefined;
  return { size: bytes?.length ?? 0, mtimeMs: 0, ...kind(bytes !== undefined) };
}

export function existsSync(path: string): boolean {
  return statsOf(path) !== undefined;
}

export function statSync(path: string, how: { throwIfNoEntry: false }): Stats | undefined;
export function statSync(path: string): Stats;
export function statSync(path: string, how?: { throwIfNoEntry: false }): Stats | undefined {
  const found = statsOf(path);
  if (found === undefined && how === undefined) throw missing(path);
  return found;
}

/** There are no links. */
export function lstatSync(path: string, _how: { throwIfNoEntry: false }): Stats | undefined {
  return statsOf(path);
}

export function readFileSync(path: string): Uint8Array;
export function readFileSync(path: string, encoding: "utf8"): string;
export function readFileSync(path: string, encoding?: "utf8"): Uint8Array | string {
  const bytes = files.get(path);
  if (bytes === undefined) throw missing(path);
  return encoding === undefined ? bytes : new TextDecoder().decode(bytes);
}

export async function stat(path: string): Promise<Stats> {
  return statSync(path);
}

export async function realpath(path: string): Promise<string> {
  return path;
}

export async function readdir(path: string, _how: { withFileTypes: true }): Promise<Item[]> {
  const items = folders.get(path);
  if (items === undefined) throw missing(path);
  return [...items.values()];
}

function missing(path: string): Error {
  return Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT" });
}

export const sep: "/" | "\\" = "/";

export function resolve(...parts: readonly string[]): string {
  let from = parts.length - 1;
  while (from > 0 && parts[from]?.startsWith("/") !== true) from--;
  return join("/", ...parts.slice(from));
}

export function join(...parts: readonly string[]): string {
  const segments: string[] = [];
  for (const segment of parts.join("/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  const absolute = parts[0]?.startsWith("/") === true;
  return `${absolute ? "/" : ""}${segments.join("/")}` || ".";
}

export function basename(path: string): string {
  return path.replace(/\/+$/, "").split("/").at(-1) ?? "";
}

export function dirname(path: string): string {
  if (path === "/") return "/";
  const at = path.replace(/\/+$/, "").lastIndexOf("/");
  return at < 0 ? "." : at === 0 ? "/" : path.slice(0, at);
}

export function workingFolder(): string {
  return "/";
}

/** Pipes and devices are not here. */
export function otherLoader(_path: string, _limits: object, _noFile: () => Error): null {
  return null;
}

/** A name is a name: nothing is a pattern. */
export async function loadGlob() {
  return {
    glob: (_pattern: string, _how: object): Promise<string[]> => Promise.resolve([]),
    isDynamicPattern: (_pattern: string): boolean => false,
  };
}

export function openFile(path: string): OpenFile {
  const bytes = readFileSync(path);
  return {
    size: bytes.length,
    read(into, from, to, at) {
      const part = bytes.subarray(at, at + to - from);
      into.set(part, from);
      return part.length;
    },
    close: () => {},
  };
}
